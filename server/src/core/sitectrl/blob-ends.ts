import { CLOSE_PARENTHESIS, HASH, OPEN_PARENTHESIS, ZERO } from '../text/ascii.ts';
import { beginsItem } from './item-text.ts';
import { afterLineEnd, endOfLine, skipBlanks, trimEnd } from './line-text.ts';

/**
 * Where texts with a length in front end: by that length, or, where it does not fit because line ends were converted or the text was
 * edited, at the `)` before the next line that begins an item.
 */
export class BlobEnds {
  /** Ends by length that lie behind the end of the text. */
  readonly beyond: number[] = [];
  readonly #text: string;
  /** Up to here no text whose length does not fit is closed. Remembered, so that many of them are not each searched for anew. */
  #openUntil = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind the text that begins with `#`; -1 where it is none. */
  endOf(start: number): number {
    const text = this.#text;
    if (text.charCodeAt(start) !== HASH) return -1;
    let at = start + 1;
    let length = 0;
    for (; at < start + 10; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      length = length * 10 + digit;
    }
    if (at === start + 1 || text.charCodeAt(at) !== OPEN_PARENTHESIS) return -1;
    const close = at + 1 + length;
    if (text.charCodeAt(close) === CLOSE_PARENTHESIS) return close + 1;
    if (close >= text.length) this.beyond.push(close);
    return start < this.#openUntil ? -1 : this.#endBeforeNextItem(at + 1);
  }

  #endBeforeNextItem(from: number): number {
    const text = this.#text;
    let lineEnd = endOfLine(text, from);
    let next = skipBlanks(text, afterLineEnd(text, lineEnd));
    while (lineEnd < text.length && !beginsItem(text, next)) {
      lineEnd = endOfLine(text, next);
      next = skipBlanks(text, afterLineEnd(text, lineEnd));
    }
    const end = trimEnd(text, from, lineEnd);
    if (text.charCodeAt(end - 1) === CLOSE_PARENTHESIS) return end;
    this.#openUntil = lineEnd;
    return -1;
  }
}
