import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { wordsOfError } from '../file-problem.ts';
import type { FileOutcome } from './outcome.ts';
import type { Unit } from './units.ts';
import type { WorkerOrder } from './worker.ts';

/** Checks the files of a unit, one after the other. */
export type UnitChecker = (unit: Unit) => { readonly checkFile: (path: string) => FileOutcome };

/** Threads that check units, this one among them, and tell what comes of them in the order of the files. */
export class Pool {
  readonly #units: readonly Unit[];
  readonly #order: WorkerOrder;
  readonly #checkerHere: UnitChecker;
  readonly #tell: (outcome: FileOutcome) => void;
  /** The files in the order in which they are told. */
  readonly #paths: readonly string[];
  readonly #waiting = new Map<string, FileOutcome>();
  #next = 0;
  #told = 0;

  constructor(
    units: readonly Unit[],
    paths: readonly string[],
    order: Omit<WorkerOrder, 'stop'>,
    checkerHere: UnitChecker,
    tell: (outcome: FileOutcome) => void,
  ) {
    this.#units = units;
    this.#paths = paths;
    this.#order = { ...order, stop: new Int32Array(new SharedArrayBuffer(4)) };
    this.#checkerHere = checkerHere;
    this.#tell = tell;
  }

  /** Every thread finishes the file it is at, and no further one. */
  stop(): void {
    Atomics.store(this.#order.stop, 0, 1);
  }

  /** Checks everything, or until it is stopped. This thread has all it needs and is at work while the others start. */
  async run(threads: number): Promise<void> {
    const others = Math.min(threads, this.#units.length) - 1;
    await Promise.all([...Array.from({ length: others }, () => this.#work()), this.#workHere()]);
  }

  async #workHere(): Promise<void> {
    for (let unit = this.#nextUnit(); unit; unit = this.#nextUnit()) {
      const checker = this.#checkerHere(unit);
      for (const path of unit) {
        if (this.#isStopped) return;
        this.#keep(checker.checkFile(path));
        // The other threads wait for their next unit, and a signal for being heard.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }

  /** One thread from its start to its end; where it breaks down another one takes its place. */
  async #work(): Promise<void> {
    while (this.#next < this.#units.length && !this.#isStopped) await this.#workInOneThread();
  }

  async #workInOneThread(): Promise<void> {
    const worker = new Worker(join(dirname(this.#order.programFile), 'cli-thread.js'), {
      workerData: this.#order,
    });
    try {
      for (let unit = this.#nextUnit(); unit; unit = this.#nextUnit()) {
        try {
          for (const outcome of await answerOf(worker, unit)) this.#keep(outcome);
        } catch (error) {
          for (const path of unit) this.#keep(failure(path, error));
          return;
        }
      }
    } finally {
      await worker.terminate();
    }
  }

  #nextUnit(): Unit | undefined {
    return this.#isStopped ? undefined : this.#units[this.#next++];
  }

  get #isStopped(): boolean {
    return Atomics.load(this.#order.stop, 0) !== 0;
  }

  /** Tells what is due; what comes before its turn waits. */
  #keep(outcome: FileOutcome): void {
    this.#waiting.set(outcome.path, outcome);
    for (;;) {
      const path = this.#paths[this.#told] ?? '';
      const due = this.#waiting.get(path);
      if (!due) return;
      this.#waiting.delete(path);
      this.#told++;
      this.#tell(due);
    }
  }
}

function answerOf(worker: Worker, unit: Unit): Promise<readonly FileOutcome[]> {
  return new Promise((resolve, reject) => {
    const end = () => worker.off('message', answer).off('error', fail);
    const answer = (outcomes: readonly FileOutcome[]) => {
      end();
      resolve(outcomes);
    };
    const fail = (error: unknown) => {
      end();
      reject(error);
    };
    worker.on('message', answer).on('error', fail);
    worker.postMessage(unit);
  });
}

function failure(path: string, error: unknown): FileOutcome {
  return {
    path,
    piece: undefined,
    printed: undefined,
    severities: [],
    problems: [`${path} could not be checked: ${wordsOfError(error)}.`],
    notes: [],
  };
}
