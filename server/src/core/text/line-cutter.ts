import { LineIndex } from './lines.ts';
import type { Cutter, Segment } from './segments.ts';

/** About how long a piece is. */
const USUAL_LENGTH = 4096;

const LF = 0x0a;
const CR = 0x0d;

/** Cuts a text anywhere between two lines. */
export function lineCutter<Piece extends Segment>(
  pieceOf: (text: string) => Piece,
  usualLength = USUAL_LENGTH,
): Cutter<Piece> {
  return {
    cut: (text) => {
      const pieces: Piece[] = [];
      let start = 0;
      while (text.length - start > 2 * usualLength) {
        const end = nextLine(text, start + usualLength);
        if (end === text.length) break;
        pieces.push(pieceOf(text.slice(start, end)));
        start = end;
      }
      return [...pieces, pieceOf(text.slice(start))];
    },
    mayFollow: ({ text }) => text !== '',
  };
}

/** A piece of which nothing but its lines is known. */
export function plainPiece(text: string): Segment {
  return { text, lines: new LineIndex(text) };
}

/** Where the line begins that follows an offset; the end of the text if none does. */
function nextLine(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) return at + 1;
  }
  return text.length;
}
