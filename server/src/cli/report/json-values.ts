import type { Output } from '../output.ts';
import { JsonList } from './json.ts';

/** One value as it is, several as an array with each on its own line. */
export function printJsonValues(output: Output, values: readonly unknown[]): void {
  if (values.length === 1) {
    output.write(`${JSON.stringify(values[0])}\n`);
    return;
  }
  const list = new JsonList(output);
  list.begin();
  for (const value of values) list.item(JSON.stringify(value));
  list.end();
}
