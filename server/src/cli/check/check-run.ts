import type { Severity } from '../../core/rules/rule.ts';
import { type CommandContext, complain, type ExitCode } from '../command.ts';
import type { ReportWriter } from '../report/report.ts';
import type { FileOutcome } from './outcome.ts';
import type { Progress } from './progress.ts';

/** Prints what comes of checking, in the order in which it is told, and remembers what it means for the exit code. */
export class CheckRun {
  readonly #context: CommandContext;
  readonly #writer: ReportWriter | undefined;
  readonly #fails: (severity: Severity) => boolean;
  readonly #notes: string[] = [];
  #progress: Progress | undefined;
  #code: ExitCode = 0;

  /** @param writer undefined where nothing is reported */
  constructor(
    context: CommandContext,
    writer: ReportWriter | undefined,
    fails: (severity: Severity) => boolean,
  ) {
    this.#context = context;
    this.#writer = writer;
    this.#fails = fails;
  }

  begin(): void {
    this.#writer?.begin?.();
  }

  /** Shows a person how far the work has come. */
  showProgress(progress: Progress): void {
    this.#progress = progress;
  }

  tell({ path, piece, printed, severities, problems, notes }: FileOutcome): void {
    if (problems.length > 0 || piece !== undefined || printed !== undefined) this.#progress?.clear();
    for (const problem of problems) this.fail(path, problem);
    this.#notes.push(...notes);
    if (piece !== undefined) this.#writer?.file(piece);
    if (printed !== undefined) this.#context.out.writeBytes(printed);
    if (this.#code === 0 && severities.some(this.#fails)) this.#code = 1;
    this.#progress?.step();
  }

  /** Something that was asked for could not be done. */
  fail(path: string, sentence: string): void {
    complain(this.#context, sentence);
    this.#writer?.problem?.({ path, sentence });
    this.#code = 2;
  }

  /** What could not be learnt about sites is said, but nothing is wrong with what was asked for. */
  end(notes: readonly string[]): ExitCode {
    this.#progress?.clear();
    for (const note of [...notes, ...this.#notes]) complain(this.#context, note);
    this.#writer?.end(this.#code);
    return this.#code;
  }
}
