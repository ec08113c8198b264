import type { LogLine } from './line.ts';
import type { LogDocument } from './scanner.ts';
import type { LogStamp } from './stamp.ts';

/** What the lines of a run have in common. */
export type LogRunKind =
  /** One thread wrote them, without another in between. */
  | 'thread'
  /** A client reports its usage and fetches its configuration (Q311467). */
  | 'synchronisation'
  /** A client tries to reach its server, up to a number of times (Q287626). */
  | 'connection';

/** Lines of a log that belong together. */
export interface LogRun {
  readonly kind: LogRunKind;
  /** Zero-based, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** A name for outlines, made of component and thread or of the kind; never of what a program said, which may hold a password. */
  readonly label: string;
  /** When the first line was written, if it says so. */
  readonly stamp: LogStamp | undefined;
  /** True for a synchronisation or a connection of which the log says so. */
  readonly hasFailed: boolean;
}

/** More runs than this are of no use to anybody. */
const MOST_RUNS = 10_000;

/** What begins and ends the runs of a client, as Q311467, Q287626 and Q250564 show it; what a success looks like was never published. */
const uploadBegins = /^Copying reintegration data to server/i;
const downloadBegins = /^Downloading client configuration/i;
const connectionBegins = /^\+ON \+: Connecting \(\d/i;
const failure = /(?:Synchronized|TestStayOnline) FAILED/i;
const goesOffline = /^Switching OFFLINE/i;
const otherActivity = /^(?:Requesting use of|Getting groups for)/i;

/**
 * The runs of a log, in its order, at most so many; what would be a run of one line is left out. What a client does comes first; other lines are divided by
 * the threads that wrote them, if they name them.
 */
export function logRuns(log: LogDocument, most: number = MOST_RUNS): readonly LogRun[] {
  const runs = new Runs();
  for (let number = 0; number < log.lineCount && runs.found.length < most; number++) {
    const line = log.line(number);
    if (line.start < line.end) runs.add(line);
  }
  runs.close();
  return runs.found.slice(0, most);
}

interface OpenRun {
  readonly kind: LogRunKind;
  readonly firstLine: number;
  lastLine: number;
  readonly label: string;
  readonly stamp: LogStamp | undefined;
  hasFailed: boolean;
  readonly thread: number | undefined;
}

class Runs {
  readonly found: LogRun[] = [];
  #open: OpenRun | undefined;
  /** First of the lines without a thread that came last: they belong to the thread whose line ends the entry. */
  #entryStart: number | undefined;

  add(line: LogLine): void {
    const { message } = line;
    const open = this.#open;
    if (uploadBegins.test(message)) this.#begin('synchronisation', line, 'Synchronisation');
    else if (connectionBegins.test(message)) this.#begin('connection', line, 'Connection');
    else if (downloadBegins.test(message) && open?.kind !== 'synchronisation')
      this.#begin('synchronisation', line, 'Synchronisation');
    else if (open && open.kind !== 'thread' && belongsTo(open, message)) {
      open.lastLine = line.number;
      open.hasFailed ||= failure.test(message);
    } else this.#addToThread(line);
  }

  close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open || open.lastLine === open.firstLine) return;
    const { kind, firstLine, lastLine, label, stamp, hasFailed } = open;
    this.found.push({ kind, firstLine, lastLine, label, stamp, hasFailed });
  }

  #addToThread(line: LogLine): void {
    const { thread } = line;
    if (this.#open?.kind !== 'thread') this.close();
    if (thread === undefined) {
      this.#entryStart ??= line.number;
      return;
    }
    if (this.#open?.thread === thread) this.#open.lastLine = line.number;
    else this.#begin('thread', line, `${line.component ?? 'thread'} ${thread}`, thread);
    this.#entryStart = undefined;
  }

  #begin(kind: LogRunKind, line: LogLine, label: string, thread?: number): void {
    this.close();
    const firstLine = kind === 'thread' ? (this.#entryStart ?? line.number) : line.number;
    const { number: lastLine, stamp } = line;
    this.#open = { kind, firstLine, lastLine, label, stamp, hasFailed: false, thread };
    this.#entryStart = undefined;
  }
}

/** A failure ends a run, with the line on which the client goes offline; so does anything else that a client is known to do. */
function belongsTo({ hasFailed }: OpenRun, message: string): boolean {
  return hasFailed ? goesOffline.test(message) : !otherActivity.test(message);
}
