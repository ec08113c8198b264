import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Bench } from './bench.ts';
import { documentOf, type MeasuredRow } from './document.ts';
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
const measured: MeasuredRow[] = [];
for (const row of chosen) measured.push({ comparisons: await row.measure(bench), note: row.note });
const certificates = process.env['NODE_EXTRA_CA_CERTS'] ? ', each Node reads extra certificates first' : '';
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node} on ${process.platform} ${process.arch}${certificates}`;
const versions = Object.entries(bench.places.versions).map(([name, version]) => `${name} ${version}`);
console.log(tableOf(measured.flatMap(({ comparisons }) => comparisons)));
console.log(`\n${machine}`);
if (!values.short && wanted.length === 0) {
  const file = join(bench.places.root, 'docs/performance.md');
  writeFileSync(file, documentOf(measured, machine, versions.join(', ')));
  console.log(`Written to ${file}`);
}
