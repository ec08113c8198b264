import { LF } from './ascii.ts';

/** About how many characters are read at a time: few enough to stay in the processor's own memory. */
const USUAL_LENGTH = 1 << 16;

/** What stands for a character beyond ASCII. */
export const BEYOND_ASCII = 0xff;

// Part of every platform that the product runs on, but of no type library that it uses here.
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
};

const encoder = new TextEncoder();

/** There is room for this many numbers behind the last character: the LF, and whatever stood there before. */
const LOOKAHEAD = 16;

/** Where the lines lie that are being read. Kept, because most texts are short. */
const shared = new Uint8Array(USUAL_LENGTH + LOOKAHEAD);

/**
 * A text as numbers, some whole lines at a time: to read these takes half as long as to ask a string for each of its characters. All characters beyond
 * ASCII are one number. Behind the last character stands one LF more, so that who reads a line need not look where the text ends.
 *
 * One text is read at a time: what is said of one is lost when the next is begun.
 */
export class AsciiLines {
  /** The characters, as far as {@link end}. */
  units: Uint8Array = shared;
  /** Offset of the first of them in the text. */
  start = 0;
  /** How many there are. */
  end = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#load();
  }

  /** Goes on to the lines that follow; false at the end of the text. */
  next(): boolean {
    if (this.start + this.end >= this.#text.length) return false;
    this.moveTo(this.start + this.end);
    return true;
  }

  /** Goes on to the characters from an offset on, as far as whole lines go. */
  moveTo(offset: number): void {
    this.start = offset;
    this.#load();
  }

  #load(): void {
    const lines = this.#text.slice(this.start, this.start + this.#lengthOfLines());
    const { length } = lines;
    const units = length <= USUAL_LENGTH ? shared : new Uint8Array(length + LOOKAHEAD);
    // A character beyond ASCII takes more bytes than it has units, so that more are written, even where not all of them fit.
    const { written } = encoder.encodeInto(lines, units);
    if (written !== length) fill(units, lines);
    units[length] = LF;
    this.units = units;
    this.end = length;
  }

  /** How many characters from the start are whole lines; the rest of the text counts as one. */
  #lengthOfLines(): number {
    const { start } = this;
    const text = this.#text;
    if (text.length - start <= USUAL_LENGTH) return text.length - start;
    const next = text.slice(start, start + USUAL_LENGTH);
    const last = next.lastIndexOf('\n');
    // Behind a CR at the very end may stand an LF; one before it may not, for then there would be one.
    const end = last >= 0 ? last : next.lastIndexOf('\r', USUAL_LENGTH - 2);
    return end >= 0 ? end + 1 : this.#lengthOfLongLine();
  }

  #lengthOfLongLine(): number {
    const rest = this.#text.slice(this.start);
    const end = rest.search(/[\r\n]/);
    if (end < 0) return rest.length;
    return end + (rest.startsWith('\r\n', end) ? 2 : 1);
  }
}

function fill(units: Uint8Array, text: string): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    units[at] = unit < 0x80 ? unit : BEYOND_ASCII;
  }
}
