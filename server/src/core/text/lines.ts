import { CR, LF } from './ascii.ts';
import type { Characters } from './characters.ts';

/** A place in a text as editors count it: zero-based line and UTF-16 units from its start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A span of a text in UTF-16 offsets, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lines and offsets of a text. */
export interface Lines {
  readonly lineCount: number;
  /** Offset of the first character of a line; the end of the text for a line beyond it. */
  startOf(line: number): number;
  /** Offset behind the last character of a line, its line end not included. */
  endOf(line: number): number;
  positionAt(offset: number): Position;
  /** The offset of a position; a character beyond the line is taken as its end. */
  offsetAt(position: Position): number;
}

/** Where the lines of a text begin. Line ends are CR LF, LF and lone CR, for Windows, for this product and for editors alike. */
export class LineIndex implements Lines {
  readonly #text: string;
  readonly #starts: Int32Array;
  readonly #count: number;

  constructor(text: string) {
    let starts = new Int32Array(Math.max(16, text.length >> 4));
    let count = 1;
    // The engine finds a character many times faster than a loop here, above all one that is not compiled yet.
    let lf = text.indexOf('\n');
    let cr = text.indexOf('\r');
    while (lf >= 0 || cr >= 0) {
      const isCrFirst = cr >= 0 && (lf < 0 || cr < lf);
      const end = isCrFirst && lf !== cr + 1 ? cr : lf;
      if (count === starts.length) {
        const larger = new Int32Array(count * 2);
        larger.set(starts);
        starts = larger;
      }
      starts[count++] = end + 1;
      if (cr >= 0 && cr <= end) cr = text.indexOf('\r', end + 1);
      if (lf >= 0 && lf <= end) lf = text.indexOf('\n', end + 1);
    }
    this.#text = text;
    this.#starts = starts;
    this.#count = count;
  }

  get lineCount(): number {
    return this.#count;
  }

  /** Offset of the first character of a line; the end of the text for a line beyond it. */
  startOf(line: number): number {
    if (line < 0) return 0;
    return line < this.#count ? (this.#starts[line] as number) : this.#text.length;
  }

  /** Offset behind the last character of a line, its line end not included. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    const start = this.startOf(line);
    if (end > start && this.#text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.#text.charCodeAt(end - 1) === CR) end--;
    return end;
  }

  positionAt(offset: number): Position {
    const bounded = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: Math.min(bounded, this.endOf(low)) - this.startOf(low) };
  }

  /** The offset of a position; a character beyond the line is taken as its end. */
  offsetAt(position: Position): number {
    return Math.min(this.startOf(position.line) + Math.max(position.character, 0), this.endOf(position.line));
  }
}

/** The line end that most lines of a text use; CR LF, as Windows writes it, for a text of one line. */
export function dominantLineEnd(text: Characters): '\r\n' | '\n' | '\r' {
  const counts = { '\r\n': 0, '\n': 0, '\r': 0 };
  for (const [lineEnd] of text.slice(0, 1 << 16).matchAll(/\r\n|\n|\r/g))
    counts[lineEnd as keyof typeof counts]++;
  if (counts['\n'] > counts['\r\n'] && counts['\n'] >= counts['\r']) return '\n';
  return counts['\r'] > counts['\r\n'] ? '\r' : '\r\n';
}
