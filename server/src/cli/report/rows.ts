import type { Output } from '../output.ts';
import { coloursFor } from './colour.ts';
import { visible } from './visible.ts';

/** A label and what stands behind it; an empty label goes on with the row before. */
export type Row = readonly [label: string, text: string];

/** A little wider than the longest label. */
const LABEL_WIDTH = 16;

/** So much of a value is shown as its title. */
const LONGEST_TITLE = 72;

/** A title with rows below it, their texts in one column, and an empty line. */
export function printRows(output: Output, title: string, rows: readonly Row[]): void {
  const colours = coloursFor(output);
  const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}\u2026` : title;
  output.write(`${colours.strong(visible(short))}\n`);
  for (const [label, text] of rows) {
    const padded = label.padEnd(LABEL_WIDTH);
    output.write(
      `  ${label === 'Warning' ? colours.yellow(padded) : colours.faint(padded)}${visible(text)}\n`,
    );
  }
  output.write('\n');
}
