import { SPACE } from '../text/ascii.ts';
import type { Segment } from '../text/segments.ts';
import { LogLine, type TextPlace } from './line.ts';
import type { PhraseFinder } from './phrases.ts';

/** A longer line, which no log has, is read in parts of this many characters, so that memory is bounded whatever comes. */
export const LONGEST_PART = 1 << 20;

/** A line that holds phrases, and which, by their index in the finder, in the order in which they stand there. */
export interface HeardLine {
  readonly line: LogLine;
  readonly phrases: readonly number[];
}

/** What is to be heard in a piece of a log that is being edited. What was read of a line, such as its time, is kept with it as long as the piece is. */
class HeardPiece {
  readonly finder: PhraseFinder;
  readonly heard: readonly HeardLine[];
  /** The last line that is not blank; undefined where there is none. */
  readonly last: LogLine | undefined;
  readonly #place = { base: 0, firstLine: 0 };

  constructor(piece: Segment, finder: PhraseFinder) {
    const heard: HeardLine[] = [];
    for (const { from, to, number } of partsOf(piece)) {
      const line = new LogLine(piece.text, from, to, number, this.#place);
      const phrases = finder.find(piece.text, from, to);
      if (phrases.length > 0) heard.push({ line, phrases });
      this.last = line;
    }
    this.finder = finder;
    this.heard = heard;
  }

  /** The same in a version of the log in which the piece stands there. Lines that were handed out before have moved as well. */
  at({ base, firstLine }: TextPlace): this {
    this.#place.base = base;
    this.#place.firstLine = firstLine;
    return this;
  }
}

const heardPieces = new WeakMap<Segment, HeardPiece>();

/** What is to be heard in a piece at a place of its log. It is looked through once. */
export function heardIn(piece: Segment, finder: PhraseFinder, place: TextPlace): HeardPiece {
  const known = heardPieces.get(piece);
  if (known?.finder === finder) return known.at(place);
  const heard = new HeardPiece(piece, finder);
  heardPieces.set(piece, heard);
  return heard.at(place);
}

interface LinePart {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/** The lines that are not blank, a very long one in parts. */
function* partsOf({ text, lines }: Segment): Generator<LinePart> {
  for (let number = 0; number < lines.lineCount; number++) {
    const end = lines.endOf(number);
    for (let from = lines.startOf(number); from < end; from += LONGEST_PART) {
      const to = Math.min(end, from + LONGEST_PART);
      if (!isBlank(text, from, to)) yield { from, to, number };
    }
  }
}

function isBlank(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && text.charCodeAt(at) <= SPACE) at++;
  return at === to;
}
