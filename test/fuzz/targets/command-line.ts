import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { encodeText } from '../../../server/src/core/text/encoding.ts';
import { type CliResult, runCli, runProcess } from '../../cli/run-cli.ts';
import { bytes, someValue, textOf } from '../mutate.ts';
import type { Random } from '../random.ts';
import { smallerLists, smallerTexts } from '../smaller.ts';
import { target } from '../target.ts';

interface CliFile {
  readonly name: string;
  /** A character for each byte. */
  readonly bytes: string;
}

interface CliInput {
  readonly words: readonly string[];
  readonly files: readonly CliFile[];
  /** A process of its own, as a person starts it. */
  readonly isProcess: boolean;
}

const names: readonly (readonly [string, LanguageId])[] = [
  ['Remodbc.ini', 'remodbc-ini'],
  ['METER01/REMODBC.INI', 'remodbc-ini'],
  ['METER01/Remodbc (2).ini', 'remodbc-ini'],
  ['LICMTR.CFG', 'licmtr-cfg'],
  ['SITECTRL.CT0', 'sms-site-control'],
  ['delta.ct1', 'sms-site-control'],
  ['SiteMetering.ini', 'site-metering'],
  ['Licsrvc.log', 'sms-metering-log'],
  ['METER01/Remodbc.lo_', 'sms-metering-log'],
  ['.smsmetering.ini', 'sms-metering-settings'],
  ['METER01/.smsmetering.ini', 'sms-metering-settings'],
];

const commands: readonly (readonly string[])[] = [
  ['check', '.'],
  ['check', '--format=json', '.'],
  ['check', '--format=sarif', '.'],
  ['check', '--format=github', '.'],
  ['check', '--format=junit', '.'],
  ['check', '--fix', '.'],
  ['check', '--fix-suggested', '--diff', '.'],
  ['check', '--zone=Europe/London', '--rule=SWM104=off', '.'],
  ['explain', '.'],
  ['explain', '--format=html', '.'],
  ['explain', '--format=markdown', '.'],
  ['effective', 'Remodbc.ini'],
  ['effective', '--compare', 'LICMTR.CFG'],
  ['init', '--stdout', '.'],
  ['rules', '--format=json'],
];

function make(random: Random): CliInput {
  const files = random.many(1 + random.below(4), () => {
    const [name, language] = random.pick(names);
    return {
      name,
      bytes: random.oneIn(10) ? bytes(random, random.below(900)) : encoded(textOf(language, random), random),
    };
  });
  return { words: wordsFor(random), files, isProcess: random.oneIn(150) };
}

function wordsFor(random: Random): readonly string[] {
  if (random.oneIn(5)) {
    const value = someValue('site-metering', random).replaceAll('\0', '');
    return [random.pick(['decode', 'encode', 'kb']), '--', value];
  }
  const words = random.pick(commands);
  if (!random.oneIn(6)) return words;
  const odd = someValue('remodbc-ini', random).replaceAll('\0', '');
  return random.oneIn(2) ? [...words, odd] : words.map((word) => (random.oneIn(3) ? `${word}${odd}` : word));
}

function encoded(text: string, random: Random): string {
  const result = encodeText({
    text,
    encoding: random.pick(['windows-1252', 'utf-8-bom', 'utf-16le-bom'] as const),
  });
  return result instanceof Uint8Array ? Buffer.from(result).toString('latin1') : '';
}

/** The program ends with a code that it documents, without a fault of its own; it writes what its format promises, and to files only with `--fix`. */
export const commandLine = target<CliInput>({
  name: 'cli',
  make,
  smaller: function* (input) {
    for (const files of smallerLists(input.files)) yield { ...input, files };
    for (const words of smallerLists(input.words)) yield { ...input, words };
    for (const [index, file] of input.files.entries()) {
      for (const text of smallerTexts(file.bytes))
        yield { ...input, files: input.files.with(index, { ...file, bytes: text }) };
    }
  },
  check: async ({ words, files, isProcess }) => {
    const folder = mkdtempSync(join(tmpdir(), 'sms-metering-fuzz-'));
    try {
      for (const file of files) {
        const path = join(folder, file.name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, file.bytes, 'latin1');
      }
      const before = contents(folder);
      const result = await (isProcess ? runProcess(words, { folder }) : runCli(words, { folder }));
      assertAnswer(words, result);
      const isFixing = words[0] === 'check' && words.includes('--fix');
      if (!isFixing) assert.deepEqual(contents(folder), before);
      else {
        const after = contents(folder);
        assertAnswer(words, await runCli(words, { folder }));
        assert.deepEqual(contents(folder), after, 'a second --fix changes nothing');
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

function assertAnswer(words: readonly string[], { code, stdout, stderr }: CliResult): void {
  assert.ok(code === 0 || code === 1 || code === 2, `code ${code}`);
  assert.doesNotMatch(stderr, /fault of the program|\n {4}at /);
  if (code === 2 || words[0] !== 'check') return;
  if (words.includes('--format=json') || words.includes('--format=sarif')) JSON.parse(stdout);
}

function contents(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'latin1')]));
}
