import type { Bench } from './bench.ts';
import { type Comparison, milliseconds, shortNumber } from './comparison.ts';
import type { BenchLanguage } from './documents/bench-document.ts';
import { remodbc, siteControl } from './documents/languages.ts';
import type { Row } from './rows.ts';
import { type Reader, readOnce } from './scanners/scanners.ts';
import { exponent, median } from './statistics.ts';

const readingNote =
  'Reading and checking: of the time the scanner takes three fifths, the tree a fifth, and the settings that the file states most of the rest. The scanner tells a word by comparing it ' +
  'with the one that came before with the same letters, and marks fields with a number, with `=`, and with letters of a word for a secret; the tree notes properties that are not as usual, ' +
  'and blocks in which a name may stand twice. Rules look at these alone. Tried besides: lines counted only for findings, no strings cut for comparisons, one look for unusual characters, ' +
  'kinds of tokens as constants of their own (a twentieth of the scanner). Without gain: bytes in place of characters, as long as each character was looked up in a table of the module.';

const iniNote =
  'Reading and checking INI files: one pass over the characters as bytes, in which the scanner marks the lines that rules look for. That pass is most of what there is; the rules visit ' +
  'marked lines alone. What a loop compares with must stand in it as a number: constants of a module that imports another are variables in a bundle, which made the pass half as long again. A function that is called for every ' +
  'line costs, too: what nearly no line needs is compared away first, and hashes take the bit of capitals as set instead of looking letters up (together a twentieth). ' +
  'With little gain: values looked at four characters at a time (a thirtieth), one comparison for usual characters instead of two (a fiftieth). Without: blanks in a name noticed where they stand, and not with each character.';

export const scannerRows: readonly Row[] = [
  { name: 'scan-control', note: readingNote, measure: async (bench) => scanRows(bench, siteControl, 0.2, 8) },
  { name: 'scan-ini', note: iniNote, measure: async (bench) => scanRows(bench, remodbc, 0.4, 15) },
  { name: 'scan-growth', isLong: true, measure: async (bench) => growthRows(bench) },
];

/** Milliseconds for one text: the median of rounds in which the readers take turns. */
function readInTurn(bench: Bench, readers: readonly Reader[], size: number): ReadonlyMap<Reader, number> {
  const times = new Map(readers.map((reader) => [reader, [] as number[]] as const));
  for (let round = 0; round < bench.pick(3, 1); round++)
    for (const [reader, done] of times) {
      bench.tell(`${reader}, ${size} characters, round ${round + 1}`);
      done.push(readOnce(bench.places, reader, size, bench.pick(5, 3)).milliseconds);
    }
  return new Map([...times].map(([reader, done]) => [reader, median(done)] as const));
}

function scanRows(
  bench: Bench,
  { name, languageId }: BenchLanguage,
  ofLoop: number,
  ofIni: number,
): readonly Comparison[] {
  const size = bench.pick(10_000_000, 2_000_000);
  const read = readInTurn(
    bench,
    [`loop:${languageId}`, `ours:${languageId}`, `ini:${languageId}`, 'jsonc-parser'],
    size,
  );
  const time = (reader: Reader): number => read.get(reader) ?? Number.NaN;
  const ours = time(`ours:${languageId}`);
  const row = (against: string, theirs: number, atLeast: number): Comparison => ({
    what: `speed of reading and checking ${size / 1_000_000} MB, ${name}`,
    against,
    theirs: milliseconds(theirs),
    ours: milliseconds(ours),
    ratio: theirs / ours,
    target: { atLeast },
  });
  return [
    row('charCodeAt loop', time(`loop:${languageId}`), ofLoop),
    row('`ini`, reading only', time(`ini:${languageId}`), ofIni),
    row('`jsonc-parser` reading only, JSON', time('jsonc-parser'), 1),
  ];
}

function growthRows(bench: Bench): readonly Comparison[] {
  const [small, large] = [1_000_000, 100_000_000];
  return [siteControl, remodbc].map(({ name, languageId }) => {
    const cost = (size: number): number => {
      bench.tell(`ours:${languageId}, ${size} characters`);
      const times = [1, 2, 3].map(() =>
        readOnce(bench.places, `ours:${languageId}`, size, size === small ? 9 : 2),
      );
      return median(times.map(({ milliseconds: time }) => time));
    };
    const ini = (size: number): number =>
      readOnce(bench.places, `ini:${remodbc.languageId}`, size, size === small ? 5 : 1).milliseconds;
    const [ourSmall, ourLarge, iniSmall, iniLarge] = [cost(small), cost(large), ini(small), ini(large)];
    return {
      what: `growth of reading and checking, 1 to 100 MB, ${name} (exponent)`,
      against: `\`ini\` ${shortNumber(exponent([small, iniSmall], [large, iniLarge]))}`,
      theirs: `${milliseconds(iniSmall)} to ${milliseconds(iniLarge)}`,
      ours: `${milliseconds(ourSmall)} to ${milliseconds(ourLarge)}`,
      ratio: exponent([small, ourSmall], [large, ourLarge]),
      target: { atMost: 1.05 },
    };
  });
}
