import defer * as os from 'node:os';
import { dirname, resolve } from 'node:path';
import { languageOfFile } from '../../core/catalogue/language.ts';
import { CheckRun } from '../check/check-run.ts';
import { Interruption } from '../check/interruption.ts';
import { Progress } from '../check/progress.ts';
import { type Unit, unitsOf } from '../check/units.ts';
import { type Looks, openWorkshop, type Workshop } from '../check/workshop.ts';
import { type Command, type CommandContext, complain, type ExitCode } from '../command.ts';
import { findFiles } from '../find-files.ts';
import { optimizeFor, optimizeForText } from '../optimization.ts';
import { settingsProblems } from '../settings-above.ts';
import { layoutOf, type SiteLayout, sitesOf } from '../site-files.ts';
import { WrongUse } from '../wrong-use.ts';
import defer * as page from './check-help.ts';
import { readCheckOptions } from './check-options.ts';

export const check: Command = {
  get help() {
    return page.checkHelp;
  },
  run,
};

/** From so many files on more than one thread is started unasked: before, one that starts and gets to know the code takes longer than it saves. */
const MANY_FILES = 3000;

async function run(context: CommandContext): Promise<ExitCode | WrongUse> {
  const options = readCheckOptions(context.words);
  if (options instanceof WrongUse) return options;
  if (options.printsConfig) return (await import('../print-config.ts')).printConfig(context, options);
  const { out, errors } = context;
  const isStreamMended = options.stdinName !== undefined && options.fixes !== 'none' && !options.diff;
  // Where the mended text goes to standard output, the report makes room for it.
  const report = isStreamMended ? errors : out;
  const looks: Looks = {
    report: { hasColour: report.hasColour },
    diff: { isTerminal: out.isTerminal, hasColour: out.hasColour },
  };
  const workshop = await openWorkshop(options, context.now, looks, context.programFile);
  const writer = options.diff ? undefined : workshop.format.createWriter(report, workshop.settings);
  const run = new CheckRun(context, writer, workshop.settings.fails);
  run.begin();
  if (options.stdinName !== undefined) return checkInput(options.stdinName, context, workshop, run);
  return checkPaths(context, workshop, looks, run);
}

async function checkInput(
  name: string,
  context: CommandContext,
  workshop: Workshop,
  run: CheckRun,
): Promise<ExitCode> {
  const roots = [dirname(resolve(name))];
  const { checker, site } = workshop.createChecker(layoutOf([name], roots));
  const bytes = await context.readInput();
  optimizeForText(bytes);
  run.tell(checker.checkBytes(name, bytes));
  return run.end([...site.notes, ...settingsProblems(roots, [])]);
}

async function checkPaths(
  context: CommandContext,
  workshop: Workshop,
  looks: Looks,
  run: CheckRun,
): Promise<ExitCode> {
  const { paths, roots, withoutSettings, problems } = await findFiles(workshop.options.paths);
  for (const { path, sentence } of problems) run.fail(path, sentence);
  optimizeFor(paths);
  const layout = layoutOf(paths, roots, withoutSettings);
  const progress = new Progress(context.errors, paths.length);
  run.showProgress(progress);
  const jobs = jobsFor(paths, workshop);
  const units = jobs === 1 ? [] : unitsOf(layout);
  // The files of one site are checked by one thread, which is then this one.
  const interruptedBy =
    units.length <= 1
      ? await checkInTurn(layout, context, workshop, run)
      : await checkInThreads(jobs, units, layout, context, workshop, looks, run);
  if (interruptedBy !== undefined) {
    progress.clear();
    complain(context, `Interrupted: ${progress.sentence}. Every file is whole.`);
    process.exit(interruptedBy);
  }
  return run.end([...sitesOf(layout).notes(), ...settingsProblems(roots, paths)]);
}

function jobsFor(paths: readonly string[], workshop: Workshop): number {
  // A mended settings file means something else to sites that are checked after it.
  const isOrderKept =
    writes(workshop) && paths.some((path) => languageOfFile(path) === 'sms-metering-settings');
  if (isOrderKept) return 1;
  return workshop.options.jobs ?? (paths.length < MANY_FILES ? 1 : os.availableParallelism());
}

/** @returns the exit code of the signal by which it was ended */
async function checkInTurn(
  layout: SiteLayout,
  { out }: CommandContext,
  workshop: Workshop,
  run: CheckRun,
): Promise<number | undefined> {
  const { checker } = workshop.createChecker(layout);
  const interruption = writes(workshop) ? new Interruption() : undefined;
  for (const path of layout.paths) {
    if (interruption?.code !== undefined || (out.isClosed && !interruption)) break;
    run.tell(checker.checkFile(path));
    await interruption?.point();
  }
  interruption?.end();
  return interruption?.code;
}

/** @returns the exit code of the signal by which it was ended */
async function checkInThreads(
  jobs: number,
  units: readonly Unit[],
  layout: SiteLayout,
  { words, now, out, programFile }: CommandContext,
  workshop: Workshop,
  looks: Looks,
  run: CheckRun,
): Promise<number | undefined> {
  const { Pool } = await import('../check/pool.ts');
  const { paths, profiles, root } = layout;
  const order = { words, now, looks, programFile, layout: { profiles, root } };
  const checkerHere = (unit: Unit) => workshop.createChecker({ ...layout, paths: unit }).checker;
  const pool = new Pool(units, paths, order, checkerHere, (outcome) => {
    run.tell(outcome);
    if (out.isClosed && !interruption) pool.stop();
  });
  const interruption = writes(workshop) ? new Interruption(() => pool.stop()) : undefined;
  await pool.run(jobs);
  interruption?.end();
  return interruption?.code;
}

function writes({ options }: Workshop): boolean {
  return options.fixes !== 'none' && !options.diff;
}
