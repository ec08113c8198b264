import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { type BundleSize, partsOf, sizeOf, sizeOfJsonServer } from './bundles.ts';
import { type Comparison, kilobytes, megabytes, milliseconds } from './comparison.ts';
import { json, siteControl } from './documents/languages.ts';
import { heapGrowth } from './heap.ts';
import { type Command, nodeDoingNothing, runTime } from './processes.ts';
import type { Row } from './rows.ts';
import { biomeEnvironment, biomeProgram, type ServerName } from './servers.ts';
import { Session } from './session.ts';
import { median } from './statistics.ts';
import { makeTree } from './trees.ts';

export const processRows: readonly Row[] = [
  {
    name: 'start',
    note: 'Start to initialize: the protocol library is all of it (the empty server in this run takes as long). Tried: all else loaded behind the first answer, and parts of Node that it rarely needs later.',
    measure: async (bench) => [await startRow(bench)],
  },
  {
    name: 'cli-1000',
    note:
      'Command line, 1,000 files: until the first file is read the program takes half as long again as an empty Node; the rest is work a file, spread thin (reading 14 %, tokens and tree 22 %, ' +
      'rules 27 %, finding files, their site and their settings 25 %). Files of one site are checked by one thread, and Biome uses all cores. Tried: one decoder for all files, ' +
      'no second parse for reports, lists of wanted names kept between files, no objects with getters of their own, settings files looked for only where a folder may hold one, functions compiled ' +
      'after three times as much work as V8 waits for (a seventh less; half as late takes a fourteenth more, and with 3,000 files a quarter), files of ASCII known at once (a fiftieth), rules for settings ' +
      'passed over as a whole. Without gain: fewer system calls a file, and ending without waiting for V8. A second thread gets to know the code anew, ' +
      'which takes the processor three quarters as long as checking all of them; it pays from some three thousand files on.',
    measure: async (bench) => [await treeRow(bench)],
  },
  {
    name: 'cli-one',
    note:
      'Command line, one file: of what is above an empty Node a third is loading (150 KB; a third of that time V8 reads and compiles it), two fifths tokens and tree, and a sixth what other threads compile ' +
      'and collect, nearly all of it for code that runs for the first time. Tried: rules of one language, and what few files need, loaded when first used (`import defer`); parts joined by what ' +
      'finding a file costs (0.08 ms of processor time) and what reading one costs (0.05 ms a KB): both together two fifths of the time to load; patterns, which V8 compiles at once, instead of ' +
      'loops that run once, to find doubtful bytes and names of settings (half a millisecond instead of five each); parts of Node loaded when needed, which a few small files do without (4 ms); ' +
      "plain exports between parts, lines counted by the engine's own search, secrets looked for in shown lines alone, functions compiled later (a fifth less time; with Node 22 a quarter). Without " +
      'gain: functions compiled still later (5 % less processor time, and 5 % more of the main thread), and one part instead of twenty. ' +
      'A compile cache takes a tenth from the start with Node 22 and little from a large file, and has to lie where nobody else may write; Node 20 has none.',
    measure: async (bench) => [await oneFileRow(bench)],
  },
  {
    name: 'bundles',
    note:
      'Bundles: the protocol library alone takes 0.43 of the JSON server, which is why a start loads it and next to nothing else. What a first check loads is the code for one language: ' +
      'its rules, with their explanations and examples, and what reads it. These as a part of their own took 5 KB of gzip off a first check of Remodbc.ini, and less than a fifth of a millisecond; that ' +
      'was not worth another step of the build. Rules for settings, editor features, articles, explanations of files and the comparison with other readers are loaded ' +
      'behind it or when asked for. The client adds views and their words to the library; commands, the picture of a site and articles are loaded when first used.',
    measure: async (bench) => bundleRows(bench),
  },
  { name: 'heap', measure: async (bench) => heapRows(bench) },
];

/** Runs each in turn, several rounds. @returns the median of each */
async function inTurn(
  rounds: number,
  jobs: readonly (() => number | Promise<number>)[],
): Promise<readonly number[]> {
  const times = jobs.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++)
    for (const [index, job] of jobs.entries()) times[index]?.push(await job());
  return times.map(median);
}

async function startRow(bench: Bench): Promise<Comparison> {
  bench.tell('start to initialize');
  const start = (name: ServerName) => async (): Promise<number> => {
    const session = new Session(bench.servers[name], { folder: bench.workspace });
    const elapsed = await session.initialize();
    await session.stop();
    return elapsed;
  };
  const node = (): number => runTime(nodeDoingNothing);
  const [nothing = Number.NaN, floor = Number.NaN, empty = Number.NaN, ours = Number.NaN] = await inTurn(
    bench.pick(15, 7),
    [node, start('transport'), start('empty'), start('ours')],
  );
  return {
    what: 'start to initialize, minified bundle',
    against: 'node -e 0',
    floor: floor / nothing,
    theirs: `${milliseconds(nothing)}; empty vscode-languageserver ${milliseconds(empty)}`,
    ours: milliseconds(ours),
    ratio: ours / nothing,
    target: { atMost: 1.5 },
  };
}

function check(bench: Bench, ...words: readonly string[]): Command {
  return [process.execPath, join(bench.places.programs, 'cli.js'), 'check', ...words];
}

async function treeRow(bench: Bench): Promise<Comparison> {
  const files = bench.pick(1000, 300);
  bench.tell(`command line, ${files} files`);
  const ours = makeTree(bench.folder('tree-ours'), siteControl, files, 5000);
  const theirs = makeTree(bench.folder('tree-theirs'), json, files, 5000);
  const environment = biomeEnvironment(bench.places);
  const [floor = Number.NaN, biome = Number.NaN, own = Number.NaN] = await inTurn(bench.pick(9, 3), [
    () => runTime([process.execPath, '-e', readAll, ours]),
    () =>
      runTime([biomeProgram(bench.places), 'lint'], {
        folder: theirs,
        environment,
        says: `Found ${files / 10} errors`,
      }),
    () => runTime(check(bench, ours), { says: `${files} files checked` }),
  ]);
  return {
    what: `command line, ${files} files of 5 KB`,
    against: 'biome lint',
    floor: floor / biome,
    theirs: milliseconds(biome),
    ours: milliseconds(own),
    ratio: own / biome,
    target: { atMost: 1 },
  };
}

/** A Node that reads every file and looks at none. */
const readAll = `const fs = require('node:fs'), path = require('node:path');
for (const name of fs.readdirSync(process.argv[1]).filter((one) => !one.includes('.'))) {
  const folder = path.join(process.argv[1], name);
  for (const file of fs.readdirSync(folder)) fs.readFileSync(path.join(folder, file));
}`;

async function oneFileRow(bench: Bench): Promise<Comparison> {
  bench.tell('command line, one file');
  const folder = makeTree(bench.folder('one'), siteControl, 1, 450_000);
  const file = join(folder, 'server0000', siteControl.fileName);
  const [nothing = Number.NaN, floor = Number.NaN, ours = Number.NaN] = await inTurn(bench.pick(15, 7), [
    () => runTime(nodeDoingNothing),
    () => runTime([process.execPath, '-e', readAll, folder]),
    () => runTime(check(bench, file)),
  ]);
  return {
    what: 'command line, one file of 450 KB',
    against: 'node -e 0',
    floor: floor / nothing,
    theirs: milliseconds(nothing),
    ours: milliseconds(ours),
    ratio: ours / nothing,
    target: { atMost: 2 },
  };
}

async function bundleRows(bench: Bench): Promise<readonly Comparison[]> {
  bench.tell('bundles');
  const start = partsOf(join(bench.places.programs, 'server.js'));
  const server = sizeOf(...start);
  const loadedFor = (names: readonly string[]): BundleSize => {
    const parts = names.flatMap((name) => partsOf(partNamed(bench, `server-${name}-`)));
    return sizeOf(...new Set([...start, ...partsOf(partNamed(bench, 'server-work-')), ...parts]));
  };
  const control = loadedFor(loadedForControl);
  const remodbc = loadedFor(loadedForRemodbc);
  const emptyServer = sizeOf(join(bench.places.bench, 'empty-server.js'));
  const client = sizeOf(...partsOf(join(bench.places.programs, 'client.js')));
  const emptyClient = sizeOf(join(bench.places.bench, 'empty-client.js'));
  const peer = await sizeOfJsonServer(bench.places);
  const row = (
    what: string,
    against: string,
    of: keyof BundleSize,
    [ours, theirs, floor]: readonly BundleSize[],
    atMost: number,
  ): Comparison => ({
    what: `${what}, ${of === 'raw' ? 'minified' : 'gzip'}`,
    against,
    ...(floor && theirs && { floor: floor[of] / theirs[of] }),
    theirs: kilobytes(theirs?.[of] ?? Number.NaN),
    ours: kilobytes(ours?.[of] ?? Number.NaN),
    ratio: (ours?.[of] ?? Number.NaN) / (theirs?.[of] ?? Number.NaN),
    target: { atMost },
  });
  return [
    row('server bundle, what a start loads', 'JSON server', 'raw', [server, peer, emptyServer], 0.6),
    row('server bundle, what a start loads', 'JSON server', 'gzip', [server, peer, emptyServer], 0.5),
    ...(['raw', 'gzip'] as const).flatMap((of) => [
      row(
        'server bundle, what a first check of a site control file has loaded',
        'JSON server',
        of,
        [control, peer, emptyServer],
        1,
      ),
      row(
        'server bundle, what a first check of Remodbc.ini has loaded',
        'JSON server',
        of,
        [remodbc, peer, emptyServer],
        1,
      ),
    ]),
    row('client bundle', 'an empty client', 'raw', [client, emptyClient], 1.1),
    row('client bundle', 'an empty client', 'gzip', [client, emptyClient], 1.1),
  ];
}

/** What reads and checks a file is loaded with the first of its language, each by the name of its module. */
const loadedForControl = ['control-pieces', 'configured-control', 'control-check', 'site-control'];
const loadedForRemodbc = ['ini-pieces', 'ini', 'remodbc', 'suppression', 'without-secrets'];

/** The part of a program that was made of one module. */
function partNamed({ places }: Bench, start: string): string {
  const isPart = (file: string): boolean =>
    file.startsWith(start) && /^[A-Z\d]{8}\.js$/.test(file.slice(start.length));
  const name = readdirSync(places.programs).find(isPart);
  if (!name) throw new Error(`No part ${start}`);
  return join(places.programs, name);
}

async function heapRows(bench: Bench): Promise<readonly Comparison[]> {
  const counts = bench.pick({ edits: 10_000, openings: 1000 }, { edits: 500, openings: 100 });
  bench.tell(`heap over ${counts.edits} edits and ${counts.openings} openings`);
  const { edits, openings } = await heapGrowth(bench.servers.ours, bench.places, bench.workspace, counts);
  const row = (what: string, growth: number): Comparison => ({
    what,
    against: 'a bound, in MB',
    theirs: '',
    ours: megabytes(growth),
    ratio: growth / 1_000_000,
    target: { atMost: 2 },
  });
  return [
    row(`heap that ${counts.edits} edits leave behind`, edits),
    row(`heap that ${counts.openings} openings and closings leave behind`, openings),
  ];
}
