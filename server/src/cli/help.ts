import type { OptionSpec } from './options.ts';

/** What `--help` shows of a command. */
export interface HelpPage {
  /** "check", or "" for the program itself. */
  readonly name: string;
  /** Completes "sms-metering check - ...". */
  readonly summary: string;
  readonly synopsis: readonly string[];
  readonly description: readonly string[];
  readonly optionGroups: readonly OptionGroup[];
  /** Further headings with their paragraphs. */
  readonly sections?: readonly HelpSection[];
  readonly exitStatus: readonly (readonly [code: string, meaning: string])[];
  /** A command line, and what it does. */
  readonly examples: readonly (readonly [command: string, meaning: string])[];
}

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly OptionSpec[];
}

export interface HelpSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const WIDTH = 79;
const INDENT = 7;

/** The page as `man` would set it, for a terminal of 80 columns. */
export function formatHelp(page: HelpPage): string {
  const program = page.name === '' ? 'sms-metering' : `sms-metering ${page.name}`;
  return [
    heading('Name', [`${program} - ${page.summary}`]),
    `SYNOPSIS\n${page.synopsis.map((line) => `${' '.repeat(INDENT)}${line}\n`).join('')}`,
    heading('Description', page.description),
    ...page.optionGroups.map(
      ({ title, options }) => `${title.toUpperCase()}\n${options.map(formatOption).join('\n')}`,
    ),
    ...(page.sections ?? []).map(({ title, paragraphs }) => heading(title, paragraphs)),
    `EXIT STATUS\n${page.exitStatus.map(([code, meaning]) => wrap(`${code}  ${meaning}`, INDENT, 3)).join('')}`,
    `EXAMPLES\n${page.examples.map(formatExample).join('\n')}`,
  ].join('\n');
}

/** "--zone=ZONE": an option as a person writes it. */
export function writtenOption({ name, short, value }: OptionSpec): string {
  const long = value === undefined ? `--${name}` : `--${name}=${value}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

function heading(title: string, paragraphs: readonly string[]): string {
  return `${title.toUpperCase()}\n${paragraphs.map((paragraph) => wrap(paragraph, INDENT)).join('\n')}`;
}

function formatOption(option: OptionSpec): string {
  return `${' '.repeat(INDENT)}${writtenOption(option)}\n${wrap(option.help, INDENT + 6)}`;
}

function formatExample([command, meaning]: readonly [string, string]): string {
  return `${' '.repeat(INDENT)}${command}\n${wrap(meaning, INDENT + 6)}`;
}

/** Lines no longer than the page; those behind the first hang `hang` characters deeper. */
function wrap(text: string, indent: number, hang = 0): string {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = ' '.repeat(indent + hang);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return `${[...lines, line].join('\n')}\n`;
}
