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

/** Lines of a log with the same fault: the first of them becomes the finding, the others stand beside it. Keeps few places, however many lines there are. */
export class LogPlaces {
  #count = 0;
  #first: Span | undefined;
  #latest: number | undefined;
  readonly #related: RelatedPlace[] = [];

  get count(): number {
    return this.#count;
  }

  /**
   * Adds the message of a line, or a part of it. The same line counts once.
   * @param cause another place that belongs to this one and is listed before the next
   */
  add(line: LogLine, place: Span = line.messageSpan, cause?: RelatedPlace): void {
    if (line.number === this.#latest) return;
    this.#latest = line.number;
    this.#count++;
    if (this.#first) this.#relate({ ...place, message: 'Again here.' });
    else {
      this.#first = place;
      if (cause) this.#relate(cause);
    }
  }

  /** Tells of the places, if there are any. */
  report(tell: (found: FoundPlaces) => void): void {
    if (!this.#first) return;
    const { start, end } = this.#first;
    const times = this.#count === 1 ? 'once' : spokenCount(this.#count, 'time');
    tell({ start, end, related: this.#related, values: { times } });
  }

  #relate(place: RelatedPlace): void {
    if (this.#related.length < MOST_RELATED) this.#related.push(place);
  }
}
