import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { Bench } from './bench.ts';
import type { Comparison } from './comparison.ts';
import type { Places } from './places.ts';
import { rows } from './rows.ts';
import { tableOf } from './table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false } },
});
const [places = '{}', ...wanted] = positionals;
const chosen = rows
  .filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .filter(({ isLong }) => !(values.short && isLong));
if (chosen.length === 0) {
  console.error(`No row has one of these in its name: ${rows.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const bench = new Bench(JSON.parse(places) as Places, values.short, (what) => console.error(`... ${what}`));
const measured: Comparison[] = [];
for (const row of chosen) measured.push(...(await row.measure(bench)));
console.log(tableOf(measured));
console.log(
  `\n${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`,
);
