import type { Span } from '../text/lines.ts';
import { type LogStamp, readStamp } from './stamp.ts';
import { readStatusMessage, type StatusMessage } from './status-message.ts';

const SPACE = 0x20;
const DOLLAR = 0x24;
const LESS = 0x3c;
const GREATER = 0x3e;
const TILDE = 0x7e;

/** Remembers where lines begin whose text will be gone when a person is told of them. */
export interface LineBook {
  /** @param start offset in the log of the first character of the line */
  readonly note: (line: number, start: number) => void;
}

/** What is known of a line beside its text. */
export interface LineOrigin {
  /** Offset in the log of the first character of the text that the line is a part of. */
  readonly base: number;
  /** Offset in the log at which the line begins, of which this may be only a piece. */
  readonly lineStart: number;
  readonly book: LineBook | undefined;
}

/**
 * A line of a log. Plain text, or text with what the log writer of SMS 2.0 puts behind it (Q271181, Q246331):
 *
 *     text  $$<SMS_COMPONENT><Tue Jul 18 17:38:07.470 2000 Eastern Daylight Time><thread=170 (0xAA)>
 *     text ~  $$<C:\WINNT\...\CLISVCL.EXE><Mon Nov 15 16:54:10.112 1999><thread=52 (0x34)>
 *
 * A view of the text: nothing is cut from it before it is asked for. A line that breaks off has the parts that are complete.
 */
export class LogLine implements Span {
  /** Zero-based. */
  readonly number: number;
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  readonly #base: number;
  readonly #origin: LineOrigin | undefined;
  #trailer: number | undefined;
  // What several rules ask for is read once; null where it has not been read.
  #time: ReturnType<typeof readStamp> | null = null;
  #statusMessage: StatusMessage | undefined | null = null;

  /**
   * @param from @param to the line in the text, its line end not included
   * @param origin for a text that is a part of a log
   */
  constructor(text: string, from: number, to: number, number: number, origin?: LineOrigin) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
    this.number = number;
    this.#base = origin?.base ?? 0;
    this.#origin = origin;
  }

  /** To be called for a line that a finding will name, so that its place can be told when the text is gone. */
  keep(): void {
    this.#origin?.book?.note(this.number, this.#origin.lineStart);
  }

  /** Offset in the log of its first character. */
  get start(): number {
    return this.#base + this.#from;
  }

  /** Offset in the log behind its last character, its line end not included. */
  get end(): number {
    return this.#base + this.#to;
  }

  /** All of it without its line end. */
  get content(): string {
    return this.#text.slice(this.#from, this.#to);
  }

  /** What the program said, without blanks at its ends and without what the log writer put behind it. */
  get message(): string {
    const { start, end } = this.messageSpan;
    return this.#text.slice(start - this.#base, end - this.#base);
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
    return { start: this.#base + start, end: this.#base + end };
  }

  /** What the log writer put behind the message, from its `$$`; an empty span at the end of a line that has nothing of the kind. */
  get trailerSpan(): Span {
    return { start: this.#base + this.#trailerStart(), end: this.end };
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
    return this.#readTime()?.rest.trim() || undefined;
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
