import { type Command, type CommandContext, complain, type ExitCode } from '../command.ts';
import { wordsOfError } from '../file-problem.ts';
import { readFile } from '../files.ts';
import type { HelpPage } from '../help.ts';
import { commonOptions, type OptionSpec, oneOf, readOptions } from '../options.ts';
import { type Shower, showerOf } from '../report/as-windows.ts';
import { effectiveReport } from '../report/effective.ts';
import { WrongUse } from '../wrong-use.ts';

const options = [
  { name: 'format', value: 'FORMAT', help: 'text (the default) for people, json for programs.' },
  {
    name: 'compare',
    help: 'Show instead where the npm package "ini", as a reader of another kind, has something else than Windows, and why.',
  },
  {
    name: 'stdin-filename',
    value: 'NAME',
    help: 'Read standard input instead of a file, and call it NAME in the output.',
  },
] as const satisfies readonly OptionSpec[];

const help: HelpPage = {
  name: 'effective',
  summary: 'show what Windows reads from an INI file',
  synopsis: [
    'sms-metering effective [--format=FORMAT] FILE...',
    'sms-metering effective --compare [--format=FORMAT] FILE...',
    'sms-metering effective --stdin-filename=NAME',
  ],
  description: [
    'Shows for every key of an INI file what a program gets from the profile functions of Windows: the text of GetPrivateProfileString ' +
      'and the number of GetPrivateProfileInt. Any INI file may be given, whatever its name.',
    'Of sections and keys that stand twice, Windows reads the first. It keeps everything behind the "=" as the value, a comment too, ' +
      'removes one pair of quotes around it, and reads as a number the digits up to the first other character, modulo 2^32.',
    'Without a byte order mark the file is read as ANSI (code page 1252).',
  ],
  optionGroups: [{ title: 'Options', options: [...options, ...commonOptions] }],
  sections: [
    {
      title: 'Text format',
      paragraphs: [
        'Every name stands once, with what a look-up returns. The number is shown where it is not the text itself. Lines that no look-up ' +
          'reaches follow, with the reason. "The caller\'s default" is returned where Windows finds no value; what it is, the calling ' +
          'program decides.',
      ],
    },
    {
      title: 'JSON format',
      paragraphs: [
        'An array with one object for each file: "file", "encoding" and "sections", each with "name" and "keys", and each of these with ' +
          '"key", "value" and "int" (signed, 32 bits). Sections and keys stand in the order in which the API lists them, and as often. ' +
          'For the caller\'s default, "value" is the character U+0001 and "int" is -12345.',
        'With --compare, each object has "differences" instead of "sections": "line" counted from 1, "subject", what "windows" and ' +
          'the "other" reader have, and the "reasons".',
      ],
    },
    {
      title: 'Comparison',
      paragraphs: [
        'Both readers are given the same characters. There is no difference exactly where both have the same sections, names and values; ' +
          'documented names in another case are told too, because Windows finds them and the package does not.',
      ],
    },
  ],
  exitStatus: [
    ['0', 'Every file was read.'],
    ['2', 'Wrong use, or a file that could not be read. The others are shown.'],
  ],
  examples: [
    ['sms-metering effective Remodbc.ini', 'Show what SMS_LICENSE_SERVER is likely to read.'],
    ['sms-metering effective --format=json *.ini', 'The same for programs.'],
    [
      'sms-metering effective --compare Remodbc.ini',
      'Show what a script with another reader would get wrong.',
    ],
  ],
};

export const effective: Command = { help, run };

async function run(context: CommandContext): Promise<ExitCode | WrongUse> {
  const words = readOptions('effective', context.words, [...options, ...commonOptions]);
  if (words instanceof WrongUse) return words;
  const format = oneOf('format', words.value('format') ?? 'text', ['text', 'json']);
  if (format instanceof WrongUse) return format;
  const name = words.value('stdin-filename');
  if (name === undefined && words.operands.length === 0) {
    return new WrongUse('The command "effective" needs a file.', 'Write sms-metering effective FILE...');
  }
  if (name !== undefined && words.operands.length > 0) {
    return new WrongUse('With --stdin-filename no file is read.', 'Leave out the files or the option.');
  }

  const report = words.has('compare')
    ? (await import('../report/comparison.ts')).comparisonReport(context.out)
    : effectiveReport(context.out);
  const show = showerOf(context.out, format, report);
  let code: ExitCode = 0;
  show.begin();
  if (name !== undefined) show.file(name, await context.readInput());
  for (const path of words.operands) {
    if (context.out.isClosed) break;
    const problem = showFile(path, show);
    if (problem === undefined) continue;
    complain(context, problem);
    code = 2;
  }
  show.end();
  return code;
}

function showFile(path: string, show: Shower): string | undefined {
  const read = readFile(path);
  if (typeof read === 'string') return read;
  try {
    show.file(path, read.bytes);
  } catch (error) {
    // A text near the limits of the engine must not keep the other files from being shown.
    return `${path} could not be shown: ${wordsOfError(error)}.`;
  }
  return undefined;
}
