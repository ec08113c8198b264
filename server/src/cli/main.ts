#!/usr/bin/env node
import { nearMiss } from '../core/ini/near-miss.ts';
import type { Command, ExitCode } from './command.ts';
import { Output } from './output.ts';
import { WrongUse } from './wrong-use.ts';

/** The commands; only the one that is called is loaded. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./commands/check.ts')).check],
  ['effective', async () => (await import('./commands/effective.ts')).effective],
  ['explain', async () => (await import('./commands/explain.ts')).explain],
  ['decode', async () => (await import('./commands/decode.ts')).decode],
  ['kb', async () => (await import('./commands/kb.ts')).kb],
  ['encode', async () => (await import('./commands/encode.ts')).encode],
]);

async function run(words: readonly string[], out: Output, errors: Output): Promise<ExitCode | WrongUse> {
  const [name, ...rest] = words;
  if (name === '--version') return printVersion(out);
  if (name === '--help' || name === '-h') return printHelp(undefined, out);
  if (name === 'help') return printHelp(rest[0], out);
  const load = commands.get(name ?? '');
  if (name === undefined || !load) return unknownCommand(name);
  const end = rest.indexOf('--');
  const options = end < 0 ? rest : rest.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) return printHelp(name, out);
  if (options.includes('--version')) return printVersion(out);
  const command = await load();
  return command.run({ words: rest, out, errors, now: Math.floor(Date.now() / 1000) });
}

async function printVersion(out: Output): Promise<ExitCode> {
  const { programVersion } = await import('./version.ts');
  out.write(`sms-metering ${programVersion()}\n`);
  return 0;
}

async function printHelp(name: string | undefined, out: Output): Promise<ExitCode | WrongUse> {
  const load = commands.get(name ?? '');
  if (name !== undefined && !load) return unknownCommand(name);
  const { formatHelp } = await import('./help.ts');
  const page = load ? (await load()).help : (await import('./program-help.ts')).programHelp;
  out.write(formatHelp(page));
  return 0;
}

function unknownCommand(name: string | undefined): WrongUse {
  const known = [...commands.keys()];
  const list = `The commands are ${known.join(', ')}; "sms-metering --help" explains them.`;
  if (name === undefined) return new WrongUse('A command is missing.', list);
  const meant = nearMiss(name, known);
  const hint = meant === undefined ? list : `Did you mean "${meant}"?`;
  return new WrongUse(`There is no command "${name}".`, hint);
}

async function main(): Promise<void> {
  const out = new Output(1, process.env);
  const errors = new Output(2, process.env);
  try {
    const result = await run(process.argv.slice(2), out, errors);
    if (result instanceof WrongUse) errors.write(`sms-metering: ${result.sentence}\n${result.hint}\n`);
    process.exitCode = result instanceof WrongUse ? 2 : result;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    errors.write(`sms-metering: ${reason}\nThis is a fault of the program; please report it.\n`);
    process.exitCode = 2;
  }
  out.flush();
  if (out.failure !== undefined) {
    errors.write(`sms-metering: the output could not be written: ${out.failure}.\n`);
    process.exitCode = 2;
  }
  errors.flush();
}

void main();
