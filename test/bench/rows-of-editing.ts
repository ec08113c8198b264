import type { Bench } from './bench.ts';
import { type Comparison, megabytes, milliseconds, shortNumber } from './comparison.ts';
import { type BenchLanguage, makeDocument } from './documents/bench-document.ts';
import { json, productLanguages, siteControl } from './documents/languages.ts';
import { type EditingFigures, editOnce } from './editing.ts';
import { FLOOD_EDITS, type FloodFigures, flood } from './flood.ts';
import type { Row } from './rows.ts';
import type { ServerName } from './servers.ts';
import { exponent, median } from './statistics.ts';

const [SMALL, MIDDLE, LARGE] = [100_000, 450_000, 5_000_000];

/** Our figure against a peer's, with the better floor of those two that do nothing with a document. */
async function compare(
  bench: Bench,
  size: number,
  peer: ServerName,
  of: (figures: EditingFigures) => number,
  write: (value: number) => string,
): Promise<Pick<Comparison, 'floor' | 'theirs' | 'ours' | 'ratio'>> {
  const result = await bench.editing(size);
  const figure = (name: ServerName): number => {
    const figures = result.get(name);
    return figures ? of(figures) : Number.NaN;
  };
  const theirs = figure(peer);
  return {
    floor: figure('transport') / theirs,
    theirs: write(theirs),
    ours: write(figure('ours')),
    ratio: figure('ours') / theirs,
  };
}

const keyNote =
  'Keys: the cost no longer grows with the file. What is left of it, at 450 KB: messages and the library for them (two fifths), what is asked of each version however little has ' +
  'changed (a third), and reading and checking the piece that was touched (a quarter). Threads that compile functions add a sixth to that in the first hundreds of keys, and the search for ' +
  'the other files of the site, which begins with the first findings, goes on behind the first of them: folders read eight at a time, and names written without asking a library what to ' +
  'escape, took two thirds off it.';

const firstNote =
  'Start to first diagnostics: two fifths of the processor time are those of an empty Node, of which the extra certificates that it reads on this machine take more than half; a sixth goes by until ' +
  'the answer to initialize, with the protocol library. Then only what a check of the language at hand needs is loaded (three tenths of what follows), and the file is cut and read (nearly half) and checked ' +
  '(a tenth) by code that runs for the first time. All other features, and the search for sites in the opened folders, wait for the first findings. Tried: few lists a piece of a file and no calls for ' +
  'what is asked of each token (a tenth of reading), the file read while the client is asked for settings, rules of other languages and what few files need loaded when first used, parts joined by what it ' +
  'costs to find and to read them, a pattern to find where a text is cut and another for all names of settings (a tenth of the time that loops take when they run once), plain exports between parts, rare ' +
  'parts of Node later, a short manifest beside the programs so that Node does not read the long one, zones known by the list of names (a formatter costs eight times as much), functions compiled later ' +
  'throughout. Without gain: baseline code from the beginning, feedback from the beginning, larger young generations, modules of the protocol library compiled at once, functions compiled still later, long ' +
  'functions compiled as soon as short ones, fewer parts, files read without the module of promises, tokens counted by what is no field. Not kept: a connection of our own instead of the protocol library, ' +
  'which took an eighth off the processor time, a seventh off that of a key for LICMTR.CFG, and 140 KB off what a start loads, because others keep that library well; functions compiled soon while the first ' +
  'file is read, which takes a tenth off the main thread and puts a fifth on the processor time of all threads; and the compile ' +
  'cache of Node 22, which takes 8 % off the processor time, because it writes code to the disk that is run later.';

export const editingRows: readonly Row[] = [
  {
    name: 'key-450kb',
    note: keyNote,
    measure: async (bench) => [
      {
        what: 'key to diagnostics of that version, p95, 450 KB site control file',
        against: 'JSON server',
        ...(await compare(bench, MIDDLE, 'json', ({ key95 }) => key95, milliseconds)),
        target: { atMost: 0.12 },
      },
    ],
  },
  {
    name: 'key-5mb',
    note: keyNote,
    isLong: true,
    measure: async (bench) => [
      {
        what: 'the same at 5 MB',
        against: 'JSON server',
        ...(await compare(bench, LARGE, 'json', ({ key95 }) => key95, milliseconds)),
        target: { atMost: 0.02 },
      },
    ],
  },
  {
    name: 'cpu-450kb',
    note: keyNote,
    measure: async (bench) => [
      {
        what: 'processor time a key, 450 KB',
        against: 'Biome',
        ...(await compare(bench, MIDDLE, 'biome', ({ cpuPerKey }) => cpuPerKey, milliseconds)),
        target: { atMost: 0.06 },
      },
    ],
  },
  { name: 'cpu-growth', isLong: true, measure: async (bench) => [await growth(bench)] },
  {
    name: 'first-diagnostics',
    note: firstNote,
    measure: async (bench) => [
      {
        what: 'start to first diagnostics, 450 KB',
        against: 'JSON server',
        ...(await compare(bench, MIDDLE, 'json', ({ firstDiagnostics }) => firstDiagnostics, milliseconds)),
        target: { atMost: 0.6 },
      },
      {
        what: 'the same',
        against: 'Biome',
        ...(await compare(bench, MIDDLE, 'biome', ({ firstDiagnostics }) => firstDiagnostics, milliseconds)),
        target: { atMost: 1.25 },
      },
    ],
  },
  {
    name: 'flood',
    note:
      'Flood: the time is that of taking 2,000 messages apart; diagnostics are computed once or twice. All messages of a piece of input are taken out of it at once, which took a third ' +
      'off; changes of one document that follow each other are told to the protocol library as one message, and an edit waits for the next, which may take it back: together these took ' +
      'six tenths off what was left of the processor time.',
    measure: async (bench) => floodRows(bench),
  },
  {
    name: 'hover',
    measure: async (bench) => [
      {
        what: 'hover after an edit, p95, 450 KB',
        against: 'JSON server',
        ...(await compare(bench, MIDDLE, 'json', ({ hover95 }) => hover95, milliseconds)),
        target: { atMost: 0.15 },
      },
    ],
  },
  {
    name: 'completion',
    measure: async (bench) => [
      {
        what: 'completion after an edit, p95, 450 KB',
        against: 'JSON server',
        ...(await compare(bench, MIDDLE, 'json', ({ completion95 }) => completion95, milliseconds)),
        target: { atMost: 0.4 },
      },
    ],
  },
  {
    name: 'paste',
    measure: async (bench) => [
      {
        what: 'paste of 1,000 lines, and its undo, to diagnostics, 450 KB',
        against: 'JSON server',
        ...(await compare(bench, MIDDLE, 'json', ({ pasteMedian }) => pasteMedian, milliseconds)),
        target: { atMost: 0.5 },
      },
    ],
  },
  {
    name: 'languages',
    note:
      '[How editing stays fast](how-editing-stays-fast.md) tells what of the other languages is done again after each key. What rules say of lines of an INI file, and of whole sections, is kept ' +
      'with them, lines that earlier ones hide are kept with their pieces, and what other files of the site tell is put together only when it is news: of the processor time a key that took a ' +
      'fifth for Remodbc.ini and three tenths for LICMTR.CFG. What remains there is moving 92 findings, and telling them to the client.',
    measure: async (bench) => languageRows(bench),
  },
  {
    name: 'memory-450kb',
    measure: async (bench) => [
      {
        what: 'resident memory after 200 keys, 450 KB',
        against: 'JSON server',
        ...(await compare(bench, MIDDLE, 'json', ({ resident }) => resident, megabytes)),
        target: { atMost: 0.7 },
      },
    ],
  },
  {
    name: 'memory-5mb',
    isLong: true,
    measure: async (bench) => [
      {
        what: 'peak of resident memory, 5 MB',
        against: 'Biome',
        ...(await compare(bench, LARGE, 'biome', ({ peak }) => peak, megabytes)),
        target: { atMost: 0.35 },
      },
    ],
  },
];

async function growth(bench: Bench): Promise<Comparison> {
  const [small, large] = [await bench.editing(SMALL), await bench.editing(LARGE)];
  const of = (name: ServerName): number =>
    exponent(
      [SMALL, small.get(name)?.cpuPerKey ?? Number.NaN],
      [LARGE, large.get(name)?.cpuPerKey ?? Number.NaN],
    );
  const written = (name: ServerName): string =>
    `${milliseconds(small.get(name)?.cpuPerKey ?? Number.NaN)} to ${milliseconds(large.get(name)?.cpuPerKey ?? Number.NaN)}`;
  return {
    what: 'growth of processor time a key, 100 KB to 5 MB (exponent)',
    against: `JSON server ${shortNumber(of('json'))}, Biome ${shortNumber(of('biome'))}`,
    floor: of('transport'),
    theirs: `${written('json')}; ${written('biome')}`,
    ours: written('ours'),
    ratio: of('ours'),
    target: { atMost: 0.25 },
  };
}

async function floodRows(bench: Bench): Promise<readonly Comparison[]> {
  const runs = new Map<ServerName, FloodFigures[]>([
    ['transport', []],
    ['ours', []],
    ['biome', []],
  ]);
  const languageOf = (name: ServerName): BenchLanguage => (name === 'biome' ? json : siteControl);
  for (let round = 0; round < bench.pick(3, 1); round++)
    for (const [name, done] of runs) {
      bench.tell(`${bench.servers[name].name}, flood of ${FLOOD_EDITS} edits, round ${round + 1}`);
      done.push(await flood(bench.servers[name], languageOf(name), bench.workspace));
    }
  const ours = runs.get('ours') ?? [];
  const theirs = runs.get('biome') ?? [];
  const settled = (done: readonly FloodFigures[]): number => median(done.map((figures) => figures.settled));
  const publishes = Math.max(...ours.map((figures) => figures.publishes));
  const right = (done: readonly FloodFigures[]): string =>
    `${milliseconds(settled(done))}, last version ${done.every(({ isRight }) => isRight) ? 'right' : 'WRONG'}`;
  return [
    {
      what: `flood of ${FLOOD_EDITS} edits until settled, 100 KB`,
      against: 'Biome',
      floor: settled(runs.get('transport') ?? []) / settled(theirs),
      theirs: milliseconds(settled(theirs)),
      ours: right(ours),
      ratio: settled(ours) / settled(theirs),
      target: { atMost: 0.15 },
    },
    {
      what: 'times published in that flood',
      against: 'a bound',
      theirs: `Biome ${Math.max(...theirs.map((figures) => figures.publishes))}`,
      ours: String(publishes),
      ratio: publishes,
      target: { atMost: 200 },
    },
  ];
}

/** The key of each language against the JSON server of the same run. */
async function languageRows(bench: Bench): Promise<readonly Comparison[]> {
  const peer = (await bench.editing(MIDDLE)).get('json')?.key95 ?? Number.NaN;
  const rows: Comparison[] = [];
  for (const language of productLanguages.filter((one) => one !== siteControl)) {
    bench.tell(`ours, ${language.name}, ${MIDDLE} characters`);
    const document = makeDocument(language, MIDDLE);
    const { key95 } = await editOnce(bench.servers.ours, document, bench.pick(200, 30), bench.workspace);
    rows.push({
      what: `key to diagnostics, p95, 450 KB ${language.name}`,
      against: 'JSON server',
      theirs: milliseconds(peer),
      ours: milliseconds(key95),
      ratio: key95 / peer,
      target: { atMost: 0.12 },
    });
  }
  return rows;
}
