import { LineIndex } from './lines.ts';
import type { Cutter, Segment } from './segments.ts';

/** About how long a piece is. */
const USUAL_LENGTH = 4096;

const LF = 0x0a;
const CR = 0x0d;

/** Cuts a text anywhere between two lines. */
export const lineCutter: Cutter<Segment> = {
  cut: (text) => {
    const pieces: Segment[] = [];
    let start = 0;
    while (text.length - start > 2 * USUAL_LENGTH) {
      const end = nextLine(text, start + USUAL_LENGTH);
      if (end === text.length) break;
      pieces.push(pieceOf(text.slice(start, end)));
      start = end;
    }
    return [...pieces, pieceOf(text.slice(start))];
  },
  mayFollow: ({ text }) => text !== '',
};

function pieceOf(text: string): Segment {
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
