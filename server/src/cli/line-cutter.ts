import { LONGEST_PART } from '../core/logs/heard-piece.ts';
import { withoutSecrets } from '../core/logs/secrets.ts';
import { SHOWN_AROUND, type ShownLine } from './report/places.ts';

/** A place whose line is to be shown. */
export interface WantedPlace {
  readonly offset: number;
  readonly lineStart: number;
}

/** Cuts lines out of a log that is read in parts. Of each line no more is kept than can be shown, and no password. */
export class LineCutter {
  readonly #cuts: ReadonlyMap<number, Cut>;
  #base = 0;

  constructor(places: readonly WantedPlace[]) {
    this.#cuts = new Map(places.map((place) => [place.offset, new Cut(place)]));
  }

  /** Nothing more needs to be read. */
  get isDone(): boolean {
    return [...this.#cuts.values()].every(({ isDone }) => isDone);
  }

  /** Reads the next part of the log. */
  read(text: string): void {
    for (const cut of this.#cuts.values()) cut.read(text, this.#base);
    this.#base += text.length;
  }

  /** The line of a wanted place; undefined for other places, and where the log ended before it. */
  lineAt(offset: number): ShownLine | undefined {
    return this.#cuts.get(offset)?.line();
  }
}

/** One line while it is read. Passwords are looked for in the same pieces of a long line as when it was checked. */
class Cut {
  isDone = false;
  readonly #place: WantedPlace;
  /** The first piece that is needed, and behind the last. */
  readonly #from: number;
  readonly #until: number;
  #text = '';
  #textFrom: number;

  constructor(place: WantedPlace) {
    const { offset, lineStart } = place;
    const first = Math.max(0, offset - SHOWN_AROUND - lineStart);
    const last = offset + SHOWN_AROUND - lineStart;
    this.#place = place;
    this.#from = lineStart + Math.floor(first / LONGEST_PART) * LONGEST_PART;
    this.#until = lineStart + (Math.floor(last / LONGEST_PART) + 1) * LONGEST_PART;
    this.#textFrom = this.#from;
  }

  read(text: string, base: number): void {
    if (this.isDone || base + text.length <= this.#from) return;
    const part = text.slice(Math.max(0, this.#from - base), this.#until - base);
    const end = part.search(/[\r\n]/);
    this.#text += end < 0 ? part : part.slice(0, end);
    if (end >= 0 || base + text.length >= this.#until) this.#finish();
  }

  line(): ShownLine | undefined {
    this.#finish();
    if (this.#text === '') return undefined;
    const from = this.#textFrom;
    return {
      start: this.#place.lineStart,
      end: from + this.#text.length,
      text: (start, end) => this.#text.slice(start - from, end - from),
    };
  }

  /** Keeps what can be shown, as a string of its own, so that the part it was cut from can be forgotten. */
  #finish(): void {
    if (this.isDone) return;
    this.isDone = true;
    const from = Math.max(this.#from, this.#place.offset - SHOWN_AROUND);
    // One character more tells that the line goes on.
    const until = this.#place.offset + SHOWN_AROUND + 1;
    const kept = withoutSecrets(this.#text).slice(from - this.#from, until - this.#from);
    this.#text = Buffer.from(kept, 'utf16le').toString('utf16le');
    this.#textFrom = from;
  }
}
