import { nearestWord } from '../core/ini/nearest-word.ts';
import type { Command, CommandContext, ExitCode } from './command.ts';
import type { HelpPage } from './help.ts';
import { WrongUse } from './wrong-use.ts';

/** The commands in the order of the help; only the one that is called is loaded. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./commands/check.ts')).check],
  ['effective', async () => (await import('./commands/effective.ts')).effective],
  ['explain', async () => (await import('./commands/explain.ts')).explain],
  ['decode', async () => (await import('./commands/decode.ts')).decode],
  ['encode', async () => (await import('./commands/encode.ts')).encode],
  ['kb', async () => (await import('./commands/kb.ts')).kb],
  ['rules', async () => (await import('./commands/rules.ts')).rules],
  ['init', async () => (await import('./commands/init.ts')).init],
  ['merge', async () => (await import('./commands/merge.ts')).merge],
]);

/** The help of the program and of each command, in their order. */
export async function commandPages(): Promise<readonly HelpPage[]> {
  const { programHelp } = await import('./program-help.ts');
  const loaded = await Promise.all([...commands.values()].map((load) => load()));
  return [programHelp, ...loaded.map(({ help }) => help)];
}

/** What the program may know of the process around it. */
export type Surroundings = Omit<CommandContext, 'words'>;

/** Runs the program: all it says goes to the outputs. */
export async function runProgram(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { out, errors } = surroundings;
  let code = await runOrComplain(words, surroundings);
  out.flush();
  if (out.failure !== undefined) {
    errors.write(`sms-metering: the output could not be written: ${out.failure}.\n`);
    code = 2;
  }
  errors.flush();
  return code;
}

async function runOrComplain(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { errors } = surroundings;
  try {
    const result = await run(words, surroundings);
    if (!(result instanceof WrongUse)) return result;
    errors.write(`sms-metering: ${result.sentence}\n${result.hint}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    errors.write(`sms-metering: ${reason}\nThis is a fault of the program; please report it.\n`);
  }
  return 2;
}

async function run(
  [name, ...rest]: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode | WrongUse> {
  if (name === '--version') return printVersion(surroundings);
  if (name === '--help' || name === '-h') return printHelp(undefined, surroundings);
  if (name === 'help') return printHelp(rest[0], surroundings);
  const load = commands.get(name ?? '');
  if (name === undefined || !load) return unknownCommand(name);
  const end = rest.indexOf('--');
  const options = end < 0 ? rest : rest.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) return printHelp(name, surroundings);
  if (options.includes('--version')) return printVersion(surroundings);
  const command = await load();
  return command.run({ ...surroundings, words: rest });
}

async function printVersion({ out, programFile }: Surroundings): Promise<ExitCode> {
  const { programVersion } = await import('./version.ts');
  out.write(`sms-metering ${programVersion(programFile)}\n`);
  return 0;
}

async function printHelp(name: string | undefined, { out }: Surroundings): Promise<ExitCode | WrongUse> {
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
  const meant = nearestWord(name, known);
  const hint = meant === undefined ? list : `Did you mean "${meant}"?`;
  return new WrongUse(`There is no command "${name}".`, hint);
}
