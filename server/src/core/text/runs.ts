import type { Position } from './lines.ts';
import { lastNotAbove } from './rising.ts';
import type { Segment } from './segments.ts';

/** About how many pieces a run has. */
export const USUAL_COUNT = 16;

/** Pieces that follow each other, never changed either: what is true of all of them is found out once. Places and lines are counted from its start. */
export class Run<Piece extends Segment> {
  readonly pieces: readonly Piece[];
  readonly length: number;
  readonly lineEnds: number;
  readonly #starts: Int32Array;
  readonly #firstLines: Int32Array;
  /** Words that it is known not to hold. */
  readonly #lacks = new Set<string>();

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
    this.length = starts[count] as number;
    this.lineEnds = firstLines[count] as number;
    this.#starts = starts;
    this.#firstLines = firstLines;
  }

  /** Where a piece begins; the length of the run for the one behind the last. */
  startOfPiece(index: number): number {
    return this.#starts[index] as number;
  }

  /** The number of the first line of a piece. */
  firstLineOf(index: number): number {
    return this.#firstLines[index] as number;
  }

  /** The piece that holds an offset; the last one for the end of the run. */
  pieceAt(offset: number): number {
    return lastNotAbove(this.#starts, this.pieces.length, offset);
  }

  charCodeAt(offset: number): number {
    const index = this.pieceAt(offset);
    return this.#piece(index).text.charCodeAt(offset - this.startOfPiece(index));
  }

  /** What of it lies between two offsets, which may lie outside of it. */
  slice(start: number, end: number): string {
    const first = this.pieceAt(start);
    const base = this.startOfPiece(first);
    const from = Math.max(start - base, 0);
    const { text } = this.#piece(first);
    if (end <= base + text.length) return text.slice(from, Math.max(end - base, 0));
    const parts = [text.slice(from)];
    for (let index = first + 1; index < this.pieces.length && this.startOfPiece(index) < end; index++)
      parts.push(this.#piece(index).text.slice(0, end - this.startOfPiece(index)));
    return parts.join('');
  }

  /** Where a character or word stands first that no line end is in; -1 where none does. That it does not is remembered, so that is to be asked of few. */
  indexOf(word: string): number {
    if (this.#lacks.has(word)) return -1;
    for (let index = 0; index < this.pieces.length; index++) {
      const found = this.#piece(index).text.indexOf(word);
      if (found >= 0) return found + this.startOfPiece(index);
    }
    this.#lacks.add(word);
    return -1;
  }

  startOf(line: number): number {
    const index = this.#pieceOfLine(line);
    return this.startOfPiece(index) + this.#piece(index).lines.startOf(line - this.firstLineOf(index));
  }

  endOf(line: number): number {
    const index = this.#pieceOfLine(line);
    return this.startOfPiece(index) + this.#piece(index).lines.endOf(line - this.firstLineOf(index));
  }

  positionAt(offset: number): Position {
    const index = this.pieceAt(offset);
    const { line, character } = this.#piece(index).lines.positionAt(offset - this.startOfPiece(index));
    return { line: line + this.firstLineOf(index), character };
  }

  #pieceOfLine(line: number): number {
    return lastNotAbove(this.#firstLines, this.pieces.length, line);
  }

  #piece(index: number): Piece {
    return this.pieces[index] as Piece;
  }
}

/** Runs of pieces, none of them twice as long as usual. */
export function runsOf<Piece extends Segment>(
  pieces: readonly Piece[],
  usualCount: number,
): readonly Run<Piece>[] {
  const runs: Run<Piece>[] = [];
  let first = 0;
  while (pieces.length - first >= 2 * usualCount) {
    runs.push(new Run(pieces.slice(first, first + usualCount)));
    first += usualCount;
  }
  return [...runs, new Run(pieces.slice(first))];
}
