import type { LogLine } from '../logs/line.ts';
import type { Span } from '../text/lines.ts';
import { spokenCount } from '../values/plural.ts';
import type { RelatedPlace } from './rule.ts';

/** More places than this are counted and not listed. */
const MOST_RELATED = 10;

/** What a finding about one or many lines is made of. */
export interface FoundPlaces extends Span {
  readonly related: readonly RelatedPlace[];
  readonly values: { readonly times: string };
}

/** A line that explains another, and in which way. */
export interface Cause {
  readonly line: LogLine;
  readonly message: string;
}

/** Lines of a log with the same fault: the first of them becomes the finding, the others stand beside it. Keeps few places, however many lines there are. */
export class LogPlaces {
  #count = 0;
  #first: Span | undefined;
  #latest: number | undefined;
  readonly #related: RelatedPlace[] = [];

  get count(): number {
    return this.#count;
  }

  /** Adds the message of a line, which counts once however often it is added. The cause of the first line is listed. */
  add(line: LogLine, cause?: Cause): void {
    if (line.number === this.#latest) return;
    this.#latest = line.number;
    this.addPlace(line, undefined, cause);
  }

  /** Adds a part of a line, or its whole message. */
  addPlace(line: LogLine, place?: Span, cause?: Cause): void {
    this.#count++;
    if (this.#first) {
      this.#relate(line, 'Again here.', place);
      return;
    }
    this.#first = place ?? line.messageSpan;
    line.keep();
    if (cause) this.#relate(cause.line, cause.message);
  }

  /** Tells of the places, if there are any. */
  report(tell: (found: FoundPlaces) => void): void {
    if (!this.#first) return;
    const { start, end } = this.#first;
    const times = this.#count === 1 ? 'once' : spokenCount(this.#count, 'time');
    tell({ start, end, related: this.#related, values: { times } });
  }

  #relate(line: LogLine, message: string, place?: Span): void {
    if (this.#related.length === MOST_RELATED) return;
    const { start, end } = place ?? line.messageSpan;
    this.#related.push({ start, end, message });
    line.keep();
  }
}
