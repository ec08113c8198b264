import { CR, LF } from './ascii.ts';
import { LineIndex } from './lines.ts';
import type { Cutter, Segment } from './segments.ts';

/** About how long a piece is. */
const USUAL_LENGTH = 4096;

export interface LineCutterOptions {
  /** About how many characters a piece has; never more than twice as many, where its lines are not longer. */
  readonly usualLength?: number;
  /** True for lines that are worth some more characters in the piece before them. */
  readonly isGoodStart?: (text: string, lineStart: number) => boolean;
}

/** Cuts a text anywhere between two lines. */
export function lineCutter<Piece extends Segment>(
  pieceOf: (text: string) => Piece,
  { usualLength = USUAL_LENGTH, isGoodStart }: LineCutterOptions = {},
): Cutter<Piece> {
  const endFrom = (text: string, offset: number): number => {
    const nearest = nextLine(text, offset);
    if (!isGoodStart) return nearest;
    const limit = offset + usualLength;
    for (let end = nearest; end < limit; end = nextLine(text, end)) if (isGoodStart(text, end)) return end;
    return nearest;
  };
  return {
    cut: (text) => {
      const pieces: Piece[] = [];
      let start = 0;
      while (text.length - start > 2 * usualLength) {
        const end = endFrom(text, start + usualLength);
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
