import { parentPort, workerData } from 'node:worker_threads';
import { readCheckOptions } from '../commands/check-options.ts';
import type { SiteLayout } from '../site-files.ts';
import { WrongUse } from '../wrong-use.ts';
import type { FileOutcome } from './outcome.ts';
import type { Unit } from './units.ts';
import { type Looks, openWorkshop } from './workshop.ts';

/** What a thread is told when it starts. */
export interface WorkerOrder {
  /** The command line of the check. */
  readonly words: readonly string[];
  readonly now: number;
  readonly looks: Looks;
  readonly programFile: string;
  readonly layout: Omit<SiteLayout, 'paths'>;
  /** Not zero when no further file is to be begun. */
  readonly stop: Int32Array;
}

/** Checks the units that the main thread sends, one after the other, and sends back what comes of them. */
export async function answerCalls(): Promise<void> {
  const { words, now, looks, programFile, layout, stop } = workerData as WorkerOrder;
  const options = readCheckOptions(words);
  if (options instanceof WrongUse) throw new Error(options.sentence);
  const workshop = await openWorkshop(options, now, looks, programFile);
  parentPort?.on('message', (unit: Unit) => {
    const { checker } = workshop.createChecker({ ...layout, paths: unit });
    const outcomes: FileOutcome[] = [];
    for (const path of unit) {
      if (Atomics.load(stop, 0) !== 0) break;
      outcomes.push(checker.checkFile(path));
    }
    parentPort?.postMessage(outcomes);
  });
}
