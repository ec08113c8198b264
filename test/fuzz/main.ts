import { parseArgs } from 'node:util';
import { type FuzzTotals, fuzz } from './fuzz.ts';
import { keep } from './kept.ts';
import { targets } from './targets/all.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
});
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
const chosen = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (!(seconds > 0) || !Number.isSafeInteger(seed) || chosen.length === 0) {
  const names = targets.map(({ name }) => name).join(' ');
  console.error(`Usage: npm run fuzz -- [--seconds N] [--seed N] [TARGET...]\nTargets: ${names}`);
  process.exit(2);
}

console.log(`Seed ${seed}, ${seconds} seconds for ${chosen.length} targets.`);
const totals: FuzzTotals[] = [];
for (const target of chosen) {
  const end = performance.now() + (seconds * 1000) / chosen.length;
  const total = await fuzz(target, { seed, isDone: () => performance.now() >= end });
  totals.push(total);
  console.log(`${target.name.padEnd(14)}${String(total.inputs).padStart(9)} inputs`);
  for (const finding of total.findings) {
    const [reason = ''] = finding.reason.split('\n    at ');
    console.log(`  FOUND by input ${finding.number}, kept as ${keep(finding)}:\n  ${reason.slice(0, 2000)}`);
  }
}
const inputs = totals.reduce((sum, total) => sum + total.inputs, 0);
const found = totals.flatMap(({ findings }) => findings).length;
console.log(`${inputs} inputs, ${found} findings.`);
process.exit(found === 0 ? 0 : 1);
