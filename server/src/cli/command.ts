import type { HelpPage } from './help.ts';
import type { Output } from './output.ts';
import type { WrongUse } from './wrong-use.ts';

/** 0: nothing found; 1: findings of warning or worse; 2: wrong use, or something could not be read or written. */
export type ExitCode = 0 | 1 | 2;

/** All that a command may know of the process around it. */
export interface CommandContext {
  /** The words behind the name of the command. */
  readonly words: readonly string[];
  readonly out: Output;
  readonly errors: Output;
  /** Seconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Everything on standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** The file of the program, in the folder below that of its package; beside it lies that of its threads. */
  readonly programFile: string;
}

/** A command of the program: a file under commands/ and a line in main.ts. */
export interface Command {
  readonly help: HelpPage;
  readonly run: (context: CommandContext) => Promise<ExitCode | WrongUse>;
}

/** Says on the error output what could not be done. */
export function complain({ out, errors }: CommandContext, sentence: string): void {
  out.flush();
  errors.write(`sms-metering: ${sentence}\n`);
  errors.flush();
}
