import { parseArgs } from 'node:util';
import { nearestWord } from '../core/ini/nearest-word.ts';
import { WrongUse } from './wrong-use.ts';

/** An option of a command: all that reading it and explaining it needs. */
export interface OptionSpec {
  /** Without the dashes. */
  readonly name: string;
  /** A letter that stands for it. */
  readonly short?: string;
  /** The word for its value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly help: string;
}

/** The words of a command line, sorted out. An option that is given again replaces the earlier one, unless all its values are asked for. */
export interface ReadWords<Name extends string> {
  readonly operands: readonly string[];
  readonly has: (name: Name) => boolean;
  readonly value: (name: Name) => string | undefined;
  readonly values: (name: Name) => readonly string[];
}

/** What `parseArgs` says of one option. */
interface OptionToken {
  readonly name: string;
  /** As written, with its dashes. */
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** Every command understands these. */
export const commonOptions = [
  { name: 'help', short: 'h', help: 'Show this page.' },
  { name: 'version', help: 'Show the version of the program.' },
] as const satisfies readonly OptionSpec[];

/** Sorts out the words behind a command by the options it has. */
export function readOptions<const Specs extends readonly OptionSpec[]>(
  command: string,
  words: readonly string[],
  specs: Specs,
): ReadWords<Specs[number]['name']> | WrongUse {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(specs.map((spec) => [spec.name, configOf(spec)])),
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const fault = faultOf(command, token, specs);
    if (fault) return fault;
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  return {
    operands,
    has: (name) => values.has(name),
    value: (name) => values.get(name)?.at(-1),
    values: (name) => values.get(name) ?? [],
  };
}

function configOf({ value, short }: OptionSpec): {
  readonly type: 'string' | 'boolean';
  readonly multiple: true;
  readonly short?: string;
} {
  const type = value === undefined ? 'boolean' : 'string';
  return short === undefined ? { type, multiple: true } : { type, multiple: true, short };
}

function faultOf(command: string, token: OptionToken, specs: readonly OptionSpec[]): WrongUse | undefined {
  const spec = specs.find(({ name }) => name === token.name);
  if (!spec) return unknownOption(command, token.rawName, specs);
  const written = `--${spec.name}`;
  if (spec.value === undefined && token.value !== undefined) {
    return new WrongUse(`The option ${written} takes no value.`, `Write ${written} alone.`);
  }
  // A value that looks like an option is more often a forgotten value.
  const isForgotten = token.value === undefined || (!token.inlineValue && token.value.startsWith('-'));
  if (spec.value !== undefined && isForgotten) {
    return new WrongUse(`The option ${written} needs a value.`, `Write ${written}=${spec.value}.`);
  }
  return undefined;
}

function unknownOption(command: string, rawName: string, specs: readonly OptionSpec[]): WrongUse {
  const written = specs.map(({ name }) => `--${name}`);
  const meant = nearestWord(rawName, written);
  const hint = meant === undefined ? seeHelp(command) : `Did you mean ${meant}?`;
  return new WrongUse(`The command "${command}" has no option ${rawName}.`, hint);
}

function seeHelp(command: string): string {
  return `"sms-metering ${command} --help" lists the options.`;
}

/** One of a few words, or a sentence that names them all. */
export function oneOf<const Word extends string>(
  option: string,
  given: string,
  words: readonly Word[],
): Word | WrongUse {
  const found = words.find((word) => word === given.toLowerCase());
  if (found !== undefined) return found;
  const meant = nearestWord(given, words);
  return new WrongUse(
    `"${given}" is no value for --${option}.`,
    meant === undefined ? `Write one of: ${words.join(', ')}.` : `Did you mean ${meant}?`,
  );
}
