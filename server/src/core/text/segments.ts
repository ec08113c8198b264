import type { Characters } from './characters.ts';
import type { LineIndex, Lines, Position } from './lines.ts';

/** Some lines of a text that follow each other: whole ones, but for the last line of the text. Never changed; an edit makes new ones. */
export interface Segment {
  readonly text: string;
  readonly lines: LineIndex;
}

/** How the texts of a language are cut. */
export interface Cutter<Piece extends Segment> {
  /** Pieces that together are the text, in its order; at least one. */
  readonly cut: (text: string) => readonly Piece[];
  /** True where a text that is not the first of its file may begin with this piece, whatever stands before it. */
  readonly mayFollow: (piece: Piece) => boolean;
}

/**
 * A text in pieces of a few thousand characters, so that an edit costs what the piece costs that it falls into, and not what the text costs. Places are
 * counted inside of pieces; where a piece begins is summed up anew for each version, which takes one addition a piece.
 *
 * A version is never changed: an edit gives a new one that shares all pieces but those it touched. What was found out of a piece can therefore be kept
 * with the piece and stays true as long as somebody holds it.
 */
export class SegmentedText<Piece extends Segment> implements Lines, Characters {
  readonly pieces: readonly Piece[];
  readonly #starts: Int32Array;
  readonly #firstLines: Int32Array;
  #whole: string | undefined;

  constructor(pieces: readonly Piece[]) {
    const count = pieces.length;
    const starts = new Int32Array(count + 1);
    const firstLines = new Int32Array(count + 1);
    for (let index = 0; index < count; index++) {
      const { text, lines } = pieces[index] as Piece;
      starts[index + 1] = (starts[index] as number) + text.length;
      firstLines[index + 1] = (firstLines[index] as number) + lines.lineCount - 1;
    }
    this.pieces = pieces;
    this.#starts = starts;
    this.#firstLines = firstLines;
  }

  get length(): number {
    return this.#starts[this.pieces.length] as number;
  }

  get lineCount(): number {
    // A piece that is not the last ends with a line end, behind which its last, empty line is the first of the next.
    return (this.#firstLines[this.pieces.length] as number) + 1;
  }

  /** The text in one string. Costs its length, once a version. */
  get whole(): string {
    this.#whole ??= this.pieces.map(({ text }) => text).join('');
    return this.#whole;
  }

  /** Where a piece begins; the length of the text for the one behind the last. */
  startOfPiece(index: number): number {
    return this.#starts[index] as number;
  }

  /** The number of the first line of a piece. */
  firstLineOf(index: number): number {
    return this.#firstLines[index] as number;
  }

  /** The piece that holds an offset; the last one for the end of the text. */
  pieceAt(offset: number): number {
    return lastNotAbove(this.#starts, this.pieces.length, offset);
  }

  charCodeAt(offset: number): number {
    const index = this.pieceAt(offset);
    return (this.pieces[index] as Piece).text.charCodeAt(offset - this.startOfPiece(index));
  }

  slice(start: number, end: number): string {
    if (end <= start) return '';
    const first = this.pieceAt(start);
    const base = this.startOfPiece(first);
    const { text } = this.pieces[first] as Piece;
    if (end <= base + text.length) return text.slice(start - base, end - base);
    const parts = [text.slice(start - base)];
    for (let index = first + 1; index < this.pieces.length && this.startOfPiece(index) < end; index++)
      parts.push((this.pieces[index] as Piece).text.slice(0, end - this.startOfPiece(index)));
    return parts.join('');
  }

  indexOf(character: string): number {
    for (let index = 0; index < this.pieces.length; index++) {
      const found = (this.pieces[index] as Piece).text.indexOf(character);
      if (found >= 0) return found + this.startOfPiece(index);
    }
    return -1;
  }

  startOf(line: number): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const index = lastNotAbove(this.#firstLines, this.pieces.length, line);
    return this.startOfPiece(index) + this.#linesOf(index).startOf(line - this.firstLineOf(index));
  }

  endOf(line: number): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const index = lastNotAbove(this.#firstLines, this.pieces.length, line);
    return this.startOfPiece(index) + this.#linesOf(index).endOf(line - this.firstLineOf(index));
  }

  positionAt(offset: number): Position {
    const bounded = Math.min(Math.max(offset, 0), this.length);
    const index = this.pieceAt(bounded);
    const { line, character } = this.#linesOf(index).positionAt(bounded - this.startOfPiece(index));
    return { line: line + this.firstLineOf(index), character };
  }

  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.length;
    return Math.min(this.startOf(position.line) + Math.max(position.character, 0), this.endOf(position.line));
  }

  /** The text after a replacement. Only the pieces that it touches are read anew, and a neighbour where they no longer stand for themselves. */
  replace(
    start: number,
    end: number,
    newText: string,
    { cut, mayFollow }: Cutter<Piece>,
  ): SegmentedText<Piece> {
    const { pieces } = this;
    let first = this.pieceAt(start);
    let last = this.pieceAt(end);
    let text =
      this.slice(this.startOfPiece(first), start) + newText + this.slice(end, this.startOfPiece(last + 1));
    for (;;) {
      if (last + 1 < pieces.length && !endsLine(text)) text += (pieces[++last] as Piece).text;
      else if (first > 0 && startsInLineEnd(text)) text = (pieces[--first] as Piece).text + text;
      else {
        const cuts = cut(text);
        if (first === 0 || mayFollow(cuts[0] as Piece))
          return new SegmentedText(pieces.toSpliced(first, last - first + 1, ...cuts));
        text = (pieces[--first] as Piece).text + text;
      }
    }
  }

  #linesOf(index: number): LineIndex {
    return (this.pieces[index] as Piece).lines;
  }
}

/** The last of the first `count` numbers of a rising list that is not above a value; 0 where all are. */
export function lastNotAbove(rising: Int32Array, count: number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function endsLine(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 0x0a || last === 0x0d;
}

/** A line feed at the start would be the other half of a carriage return before it. */
function startsInLineEnd(text: string): boolean {
  return text.charCodeAt(0) === 0x0a;
}
