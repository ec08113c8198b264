import { CR, LF, SPACE } from '../text/ascii.ts';
import { REPLACEMENT_CHARACTER } from '../text/characters.ts';
import type { Segment } from '../text/segments.ts';
import { type HeardLine, heardIn, LONGEST_PART } from './heard-piece.ts';
import { type KeepLine, type LineBook, LogLine, type TextPlace } from './line.ts';
import type { PhraseFinder } from './phrases.ts';

/** Hears of the lines of a log that hold one of the phrases it waits for. */
export interface LineListener {
  /** Phrases in lower case; lines hold them in any case. */
  readonly phrases: readonly string[];
  /** Told once for each of the phrases in a line, in the order in which they stand there. */
  readonly hear: (line: LogLine, phrase: string) => void;
}

/**
 * Reads a log from its beginning to its end, in one text or in many, and tells listeners of lines with their phrases. How the log is divided into texts makes
 * no difference to what they hear.
 */
export class LogWatch {
  readonly #finder: PhraseFinder;
  /** By phrase of the finder, who waits for it. */
  readonly #listeners: readonly (readonly LineListener[])[];
  readonly #book: LineBook | undefined;
  #lineNumber = 0;
  /** Offset in the log of the first character of the line. */
  #lineStart = 0;
  #last: LogLine | undefined;
  #lost: number | undefined;

  /**
   * @param finder of at least all the phrases that are listened for
   * @param book told of the lines that listeners keep
   */
  constructor(finder: PhraseFinder, listeners: readonly LineListener[], book?: LineBook) {
    this.#finder = finder;
    this.#book = book;
    this.#listeners = finder.phrases.map((phrase) =>
      listeners.filter(({ phrases }) => phrases.includes(phrase)),
    );
  }

  /** The last line that is not blank, of those read; undefined where there is none. */
  get lastLine(): LogLine | undefined {
    return this.#last;
  }

  /** Offset in the log of the first character that stands for one that an editor could not read; undefined where there is none. */
  get lostCharacter(): number | undefined {
    return this.#lost;
  }

  /**
   * Reads the next text of the log, line by line.
   * @param base offset of the text in the log
   * @param isLast true where nothing follows; a line that is not closed is then read too
   * @returns how many characters were read; the others belong to a line that is not complete and must begin the next text
   */
  read(text: string, base: number, isLast: boolean): number {
    let start = 0;
    const lost = this.#lost === undefined ? text.indexOf(REPLACEMENT_CHARACTER) : -1;
    while (start < text.length) {
      const limit = Math.min(text.length, start + LONGEST_PART);
      const end = endOfLine(text, start, limit);
      if (end === text.length && limit - start < LONGEST_PART && !isLast) return start;
      const next = afterLineEnd(text, end);
      // Whether a CR is all of a line end only the next character tells.
      if (next === text.length && !isLast && text.charCodeAt(end) === CR) return start;
      this.#readPiece(text, start, end, base);
      if (lost >= start && lost < next) this.#keepLost(base + lost);
      if (next > end) {
        this.#lineNumber++;
        this.#lineStart = base + next;
      }
      start = next;
    }
    return start;
  }

  /** Hears the next lines of a log that is kept in pieces and read by no other means, as they were heard when the piece was new. */
  readPiece(piece: Segment, place: TextPlace): void {
    const { heard, last } = heardIn(piece, this.#finder, place);
    for (let at = 0; at < heard.length; at++) {
      const { line, phrases } = heard[at] as HeardLine;
      this.#tell(line, phrases);
    }
    this.#last = last ?? this.#last;
  }

  #keepLost(offset: number): void {
    this.#lost = offset;
    this.#book?.note(this.#lineNumber, this.#lineStart);
  }

  #readPiece(text: string, start: number, end: number, base: number): void {
    let visible = start;
    while (visible < end && text.charCodeAt(visible) <= SPACE) visible++;
    if (visible === end) return;
    const line = new LogLine(text, start, end, this.#lineNumber, { base, firstLine: 0 }, this.#keeping());
    this.#last = line;
    this.#tell(line, this.#finder.find(text, visible, end));
  }

  /** Has the book, if there is one, told of the line that is being read. */
  #keeping(): KeepLine | undefined {
    const [book, number, start] = [this.#book, this.#lineNumber, this.#lineStart];
    return book && (() => book.note(number, start));
  }

  #tell(line: LogLine, phrases: readonly number[]): void {
    for (let at = 0; at < phrases.length; at++) {
      const phrase = phrases[at] as number;
      const listeners = this.#listeners[phrase] as readonly LineListener[];
      for (let next = 0; next < listeners.length; next++)
        (listeners[next] as LineListener).hear(line, this.#finder.phrases[phrase] as string);
    }
  }
}

/** Where a line ends, before its line end, or the limit where it goes on. */
function endOfLine(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= CR && (unit === LF || unit === CR)) return at;
  }
  return limit;
}

/** Behind the line end at an offset; the offset itself where there is none. */
function afterLineEnd(text: string, end: number): number {
  const unit = text.charCodeAt(end);
  if (unit === LF) return end + 1;
  if (unit !== CR) return end;
  return text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}
