import { DOLLAR, GREATER, LESS, SPACE, TILDE } from '../text/ascii.ts';
import type { Span } from '../text/lines.ts';
import { type LogStamp, readStamp } from './stamp.ts';
import { readStatusMessage, type StatusMessage } from './status-message.ts';

/** Remembers where lines begin whose text will be gone when a person is told of them. */
export interface LineBook {
  /** @param start offset in the log of the first character of the line */
  readonly note: (line: number, start: number) => void;
}

/** Where a text stands in its log, of which it is a part. It may be told that it has moved there; its lines then have moved with it. */
export interface TextPlace {
  /** Offset in the log of the first character of the text. */
  readonly base: number;
  /** The zero-based number in the log of the line that the text begins with. */
  readonly firstLine: number;
}

const wholeLog: TextPlace = { base: 0, firstLine: 0 };

/** Tells the book of a line that will be named. */
export type KeepLine = () => void;

/**
 * A line of a log. Plain text, or text with what the log writer of SMS 2.0 puts behind it (Q271181, Q246331):
 *
 *     text  $$<SMS_COMPONENT><Tue Jul 18 17:38:07.470 2000 Eastern Daylight Time><thread=170 (0xAA)>
 *     text ~  $$<C:\WINNT\...\CLISVCL.EXE><Mon Nov 15 16:54:10.112 1999><thread=52 (0x34)>
 *
 * A view of the text: nothing is cut from it before it is asked for. A line that breaks off has the parts that are complete.
 */
export class LogLine implements Span {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  readonly #number: number;
  readonly #place: TextPlace;
  readonly #keep: KeepLine | undefined;
  #trailer: number | undefined;
  // What several rules ask for is read once; null where it has not been read.
  #time: ReturnType<typeof readStamp> | null = null;
  #zoneName: string | undefined;
  #statusMessage: StatusMessage | undefined | null = null;

  /**
   * @param from @param to the line in the text, its line end not included
   * @param number zero-based, counted from the first line of the text
   * @param place of a text that is a part of a log
   */
  constructor(
    text: string,
    from: number,
    to: number,
    number: number,
    place: TextPlace = wholeLog,
    keep?: KeepLine,
  ) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
    this.#number = number;
    this.#place = place;
    this.#keep = keep;
  }

  /** To be called for a line that a finding will name, so that its place can be told when the text is gone. */
  keep(): void {
    this.#keep?.();
  }

  /** Zero-based. */
  get number(): number {
    return this.#place.firstLine + this.#number;
  }

  /** Offset in the log of its first character. */
  get start(): number {
    return this.#place.base + this.#from;
  }

  /** Offset in the log behind its last character, its line end not included. */
  get end(): number {
    return this.#place.base + this.#to;
  }

  /** All of it without its line end. */
  get content(): string {
    return this.#text.slice(this.#from, this.#to);
  }

  /** What the program said, without blanks at its ends and without what the log writer put behind it. */
  get message(): string {
    const { start, end } = this.messageSpan;
    return this.#text.slice(start - this.#place.base, end - this.#place.base);
  }

  /** Where the message stands in the log. */
  get messageSpan(): Span {
    const text = this.#text;
    let start = this.#from;
    let end = this.#trailerStart();
    const isClosed = end < this.#to;
    while (end > start && text.charCodeAt(end - 1) <= SPACE) end--;
    // Agents on clients write a `~` between the message and the rest.
    if (isClosed && end > start && text.charCodeAt(end - 1) === TILDE) end--;
    while (end > start && text.charCodeAt(end - 1) <= SPACE) end--;
    while (start < end && text.charCodeAt(start) <= SPACE) start++;
    const { base } = this.#place;
    return { start: base + start, end: base + end };
  }

  /** What the log writer put behind the message, from its `$$`; an empty span at the end of a line that has nothing of the kind. */
  get trailerSpan(): Span {
    return { start: this.#place.base + this.#trailerStart(), end: this.end };
  }

  /** The component of the site server, or on a client the path of the program. */
  get component(): string | undefined {
    return this.#part(0);
  }

  /** When it was written, on the clock of the computer that wrote it. */
  get stamp(): LogStamp | undefined {
    return this.#readTime()?.stamp;
  }

  /** How Windows calls the zone of that clock, e.g. `Eastern Daylight Time`; clients do not write it. */
  get zoneName(): string | undefined {
    this.#zoneName ??= this.#readTime()?.rest.trim() ?? '';
    return this.#zoneName || undefined;
  }

  /** Number of the thread that wrote it. */
  get thread(): number | undefined {
    const number = /^thread=(\d{1,10})\b/.exec(this.#part(2) ?? '')?.[1];
    return number === undefined ? undefined : Number(number);
  }

  get statusMessage(): StatusMessage | undefined {
    if (this.#statusMessage === null) this.#statusMessage = readStatusMessage(this.message);
    return this.#statusMessage;
  }

  #readTime(): ReturnType<typeof readStamp> {
    if (this.#time === null) this.#time = readStamp(this.#part(1) ?? '');
    return this.#time;
  }

  /** A part of the trailer, by its number, without its brackets; undefined where it is missing or broken off. */
  #part(wanted: number): string | undefined {
    const text = this.#text;
    let at = this.#trailerStart() + 2;
    for (let part = 0; at < this.#to && text.charCodeAt(at) === LESS; part++) {
      let close = at + 1;
      while (close < this.#to && text.charCodeAt(close) !== GREATER) close++;
      if (close === this.#to) return undefined;
      if (part === wanted) return text.slice(at + 1, close);
      at = close + 1;
    }
    return undefined;
  }

  /** Where the last `$$<` stands, if it is set off and only the parts of a trailer follow; the end of the line where there is none. */
  #trailerStart(): number {
    this.#trailer ??= this.#findTrailer();
    return this.#trailer;
  }

  #findTrailer(): number {
    const text = this.#text;
    for (let at = this.#to - 3; at >= this.#from; at--) {
      if (
        text.charCodeAt(at) === DOLLAR &&
        text.charCodeAt(at + 1) === DOLLAR &&
        text.charCodeAt(at + 2) === LESS
      )
        return this.#isSetOff(at) && this.#isTrailer(at + 2) ? at : this.#to;
    }
    return this.#to;
  }

  /** Two blanks stand before a trailer, unless it begins the line because the message has several. */
  #isSetOff(dollar: number): boolean {
    const text = this.#text;
    let at = dollar;
    while (at > this.#from && text.charCodeAt(at - 1) <= SPACE) at--;
    return at === this.#from || dollar - at >= 2;
  }

  /** Parts in brackets up to the end of the line, of which the last may be broken off. */
  #isTrailer(start: number): boolean {
    const text = this.#text;
    let at = start;
    while (at < this.#to && text.charCodeAt(at) === LESS) {
      while (at < this.#to && text.charCodeAt(at) !== GREATER) at++;
      at++;
    }
    while (at < this.#to && text.charCodeAt(at) <= SPACE) at++;
    return at >= this.#to;
  }
}
