import type { Comparison } from './comparison.ts';
import { isMet } from './comparison.ts';
import { tableOf } from './table.ts';

/** The rows of one measurement, and why their targets are missed where they are. */
export interface MeasuredRow {
  readonly comparisons: readonly Comparison[];
  readonly note: string | undefined;
}

/**
 * docs/performance.md.
 * @param machine cores, memory and Node in words
 * @param versions of the peers
 */
export function documentOf(rows: readonly MeasuredRow[], machine: string, versions: string): string {
  const notes = rows.flatMap(({ comparisons, note }) =>
    note !== undefined && comparisons.some((comparison) => !isMet(comparison)) ? [`* ${note}`] : [],
  );
  const missed = [...new Set(notes)];
  const all = rows.flatMap(({ comparisons }) => comparisons);
  const met = all.filter(isMet).length;
  return [
    '# Speed',
    '',
    '<!-- Written by `npm run bench`. Do not edit. -->',
    '',
    'Absolute times mean nothing on a shared machine: what counts are the ratios, all taken in one run in which the programs take turns. Medians of several',
    `rounds. ${met} of ${all.length} targets were met.`,
    '',
    `Machine: ${machine}. Against: ${versions}. Command: \`npm run bench\` (\`npm run bench -- --short\` takes about a minute; words behind it`,
    'choose rows by their names).',
    '',
    tableOf(all),
    '',
    ...(missed.length > 0 ? ['## What is missed, and what holds it', '', ...missed, ''] : []),
    ...method,
    '',
  ].join('\n');
}

const method = [
  '## How it is measured',
  '',
  '* Documents are made: records of the same shape, 2 KB to 100 MB, with 30 faults each. Site control files and the other languages of the product for ours,',
  '  JSON for the JSON server and for Biome, which finds names that stand twice. All rules are on, and a site of 200 files lies beside the document.',
  '* Servers run over standard input and output, minified, as they are installed. The client asks for diagnostics where it can, as VS Code does; Biome',
  '  publishes them after a pause of its own, so no key is compared with it by waiting.',
  '* Keys: of ten, six are digits of values, two are letters of names, one breaks a line in two, and one takes out or puts back the line that begins a block or',
  '  a section; every change is taken back by the next. Pastes are of 1,000 lines.',
  '* Processor time is that of all threads of a server and its children, from `/proc/PID/task/TID/schedstat` (nanoseconds), before and after the keys. Memory',
  '  is `VmRSS` and `VmHWM` of `/proc/PID/status`.',
  '* The floor is the same ratio for a program that does nothing but what cannot be avoided: a server that only takes messages apart, the empty server of',
  '  the protocol library, a program that only reads the files.',
  '* Peers that are no minified bundle are bundled and minified in the run, before sizes are compared.',
  '* The heap is measured after collecting garbage, in a server that had done the same work once before.',
  '* `node scripts/vscode/run-host-tests.mjs activation` prints how long the extension takes to activate in a real VS Code, and beside it an extension whose',
  '  server does nothing.',
];
