import { join } from 'node:path';
import { GatheredOutput } from '../../server/src/cli/gathered-output.ts';
import { type HelpPage, writtenOption } from '../../server/src/cli/help.ts';
import { commandPages, runProgram } from '../../server/src/cli/program.ts';
import { generatedNotice } from './markdown.ts';

/** A command line that is run in `samples/`, and what its output shows. */
interface Sample {
  readonly words: readonly string[];
  readonly caption: string;
  /** Shown of a longer output, in lines. */
  readonly lines?: number;
}

const file = 'METER02/swmtr/Remodbc.ini';
const onTheDay = '--now=2001-05-13T12:00:00Z';

const samplesOf: Readonly<Record<string, readonly Sample[]>> = {
  check: [
    { words: ['check', file], caption: '`text`, for people; on a terminal in colour:' },
    {
      words: ['check', '--format=line', file],
      caption: '`line`, a line for each finding, for problem matchers and `grep`:',
    },
    { words: ['check', '--format=json', file], caption: '`json`, for programs:', lines: 2 },
    {
      words: ['check', '--format=sarif', file],
      caption: '`sarif`, SARIF 2.1.0 for code scanning; clean files are not named:',
      lines: 2,
    },
    {
      words: ['check', '--format=github', file],
      caption: '`github`, annotations of GitHub Actions:',
      lines: 2,
    },
    { words: ['check', '--format=junit', file], caption: '`junit`, a test report:', lines: 7 },
    { words: ['check', '--fix-suggested', '--diff', file], caption: 'What the fixes would change:' },
  ],
  effective: [{ words: ['effective', file], caption: 'What Windows reads:' }],
  explain: [{ words: ['explain', onTheDay, '.'], caption: 'The beginning of a report:', lines: 24 }],
  decode: [
    { words: ['decode', '--zone=America/Los_Angeles', onTheDay, '989139599'], caption: 'A PackTime:' },
  ],
  encode: [
    {
      words: ['encode', 'every 4 hours', 'every 90 minutes', '1 week'],
      caption: 'Two schedules and a length:',
    },
  ],
  kb: [{ words: ['kb', '--limit=1', '1061'], caption: 'The first article for an error number:' }],
  rules: [{ words: ['rules', 'SWM101'], caption: 'One rule:' }],
  init: [{ words: ['init', '--print'], caption: 'The beginning of a profile:', lines: 12 }],
  merge: [],
};

const LONGEST_LINE = 240;

/** The reference of the command line: what `--help` says, and what the commands print for the files in `samples/`. */
export async function commandLinePage(root: string): Promise<string> {
  const before = process.cwd();
  process.chdir(join(root, 'samples'));
  try {
    const [program, ...commands] = await commandPages();
    const parts: string[] = [];
    for (const page of commands) parts.push(await commandSection(page, join(root, 'dist/cli.js')));
    return [
      '# Command line',
      '',
      generatedNotice,
      '',
      'What `sms-metering COMMAND --help` says, and what the commands print for the files in [samples](../samples). For builds see',
      '[Continuous integration](continuous-integration.md), for `.smsmetering.ini` [Settings](settings.md).',
      '',
      ...(program ? exitStatus(program, '##') : []),
      ...parts,
    ].join('\n');
  } finally {
    process.chdir(before);
  }
}

async function commandSection(page: HelpPage, programFile: string): Promise<string> {
  const samples: string[] = [];
  for (const sample of samplesOf[page.name] ?? []) samples.push(...(await sampleLines(sample, programFile)));
  return [
    `## ${page.name}`,
    '',
    '```text',
    ...page.synopsis,
    '```',
    '',
    ...paragraphs([`${page.summary.charAt(0).toUpperCase()}${page.summary.slice(1)}.`, ...page.description]),
    ...page.optionGroups.flatMap(({ title, options }) => [
      `### ${title}`,
      '',
      ...options.map((option) => `* \`${writtenOption(option)}\`: ${escaped(option.help)}`),
      '',
    ]),
    ...(page.sections ?? []).flatMap(({ title, paragraphs: texts }) => [
      `### ${title}`,
      '',
      ...paragraphs(texts),
    ]),
    ...exitStatus(page, '###'),
    ...(samples.length > 0 ? ['### What it prints', '', ...samples] : []),
  ].join('\n');
}

function exitStatus({ exitStatus: codes }: HelpPage, level: string): readonly string[] {
  return [
    `${level} Exit status`,
    '',
    '| code | meaning |',
    '|---|---|',
    ...codes.map(([code, meaning]) => `| ${code} | ${escaped(meaning)} |`),
    '',
  ];
}

async function sampleLines(
  { words, caption, lines = 60 }: Sample,
  programFile: string,
): Promise<readonly string[]> {
  const out = new GatheredOutput({ isTerminal: false, hasColour: false });
  await runProgram(words, { out, errors: out, now: 0, readInput: async () => Buffer.of(), programFile });
  const printed = Buffer.from(out.bytes).toString('utf8').trimEnd().split('\n');
  const shown = printed.slice(0, lines).map((line) => cut(line.replace(/\r$/, '')));
  const call = words.map((word) => (/[ ]/.test(word) ? `"${word}"` : word)).join(' ');
  return [
    caption,
    '',
    '```text',
    `$ sms-metering ${call}`,
    ...shown,
    ...(printed.length > lines ? ['\u2026'] : []),
    '```',
    '',
  ];
}

function cut(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}\u2026` : line;
}

function paragraphs(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [escaped(text), '']);
}

/** Signs that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replaceAll(/[\\*_<>[\]|`]/g, (sign) => `\\${sign}`);
}
