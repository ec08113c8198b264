import { LF } from './ascii.ts';
import type { Characters } from './characters.ts';
import type { TextEdit } from './edit.ts';
import type { LineIndex, Lines, Position } from './lines.ts';
import { lastNotAbove } from './rising.ts';
import { Run, runsOf, USUAL_COUNT } from './runs.ts';

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
 * counted inside of pieces, and those inside of runs of pieces; where a run begins is summed up anew for each version, which takes one addition a run.
 *
 * A version is never changed: an edit gives a new one that shares all pieces and runs but those it touched. What was found out of a piece or a run can
 * therefore be kept with it and stays true as long as somebody holds it.
 */
export class SegmentedText<Piece extends Segment> implements Lines, Characters {
  readonly runs: readonly Run<Piece>[];
  readonly #starts: Int32Array;
  readonly #firstLines: Int32Array;
  readonly #usualCount: number;
  #whole: string | undefined;
  #pieces: readonly Piece[] | undefined;

  /** @param usualCount how many pieces a run has, about */
  static of<Piece extends Segment>(pieces: readonly Piece[], usualCount = USUAL_COUNT): SegmentedText<Piece> {
    return new SegmentedText(runsOf(pieces, usualCount), usualCount);
  }

  private constructor(runs: readonly Run<Piece>[], usualCount: number) {
    const count = runs.length;
    const starts = new Int32Array(count + 1);
    const firstLines = new Int32Array(count + 1);
    for (let index = 0; index < count; index++) {
      const { length, lineEnds } = runs[index] as Run<Piece>;
      starts[index + 1] = (starts[index] as number) + length;
      firstLines[index + 1] = (firstLines[index] as number) + lineEnds;
    }
    this.runs = runs;
    this.#starts = starts;
    this.#firstLines = firstLines;
    this.#usualCount = usualCount;
  }

  get pieces(): readonly Piece[] {
    this.#pieces ??= this.runs.flatMap(({ pieces }) => pieces);
    return this.#pieces;
  }

  get length(): number {
    return this.#starts[this.runs.length] as number;
  }

  get lineCount(): number {
    // A piece that is not the last ends with a line end, behind which its last, empty line is the first of the next.
    return (this.#firstLines[this.runs.length] as number) + 1;
  }

  /** The text in one string. Costs its length, once a version. */
  get whole(): string {
    this.#whole ??= this.pieces.map(({ text }) => text).join('');
    return this.#whole;
  }

  /** Where a run begins; the length of the text for the one behind the last. */
  startOfRun(index: number): number {
    return this.#starts[index] as number;
  }

  /** The number of the first line of a run. */
  firstLineOfRun(index: number): number {
    return this.#firstLines[index] as number;
  }

  charCodeAt(offset: number): number {
    const index = this.#runAt(offset);
    return this.#run(index).charCodeAt(offset - this.startOfRun(index));
  }

  slice(start: number, end: number): string {
    const first = this.#runAt(start);
    const base = this.startOfRun(first);
    if (end <= this.startOfRun(first + 1)) return this.#run(first).slice(start - base, end - base);
    const parts: string[] = [];
    for (let index = first; index < this.runs.length && this.startOfRun(index) < end; index++)
      parts.push(this.#run(index).slice(start - this.startOfRun(index), end - this.startOfRun(index)));
    return parts.join('');
  }

  indexOf(character: string): number {
    for (let index = 0; index < this.runs.length; index++) {
      const found = this.#run(index).indexOf(character);
      if (found >= 0) return found + this.startOfRun(index);
    }
    return -1;
  }

  startOf(line: number): number {
    const index = lastNotAbove(this.#firstLines, this.runs.length, line);
    return this.startOfRun(index) + this.#run(index).startOf(line - this.firstLineOfRun(index));
  }

  endOf(line: number): number {
    const index = lastNotAbove(this.#firstLines, this.runs.length, line);
    return this.startOfRun(index) + this.#run(index).endOf(line - this.firstLineOfRun(index));
  }

  positionAt(offset: number): Position {
    const bounded = Math.min(Math.max(offset, 0), this.length);
    const index = this.#runAt(bounded);
    const { line, character } = this.#run(index).positionAt(bounded - this.startOfRun(index));
    return { line: line + this.firstLineOfRun(index), character };
  }

  offsetAt(position: Position): number {
    return Math.min(this.startOf(position.line) + Math.max(position.character, 0), this.endOf(position.line));
  }

  /** The text after a replacement. Only the pieces that it touches are read anew, and a neighbour where they no longer stand for themselves. */
  replace(start: number, end: number, newText: string, cutter: Cutter<Piece>): SegmentedText<Piece> {
    const { runs } = this;
    let first = this.#runAt(start);
    let behind = this.#runAt(end) + 1;
    for (;;) {
      const base = this.startOfRun(first);
      const touched = runs.slice(first, behind).flatMap(({ pieces }) => pieces);
      const edit = { start: start - base, end: end - base, newText };
      const replaced = replacedIn(touched, first === 0, edit, cutter);
      // A short run is put together with its neighbours, so that there are never many.
      const isWhole = behind - first === runs.length;
      if (replaced && (isWhole || replaced.length * 2 >= this.#usualCount)) {
        const made = runsOf(replaced, this.#usualCount);
        return new SegmentedText(runs.toSpliced(first, behind - first, ...made), this.#usualCount);
      }
      first = Math.max(first - 1, 0);
      behind = Math.min(behind + 1, runs.length);
    }
  }

  /** The run that holds an offset; the last one for the end of the text. */
  #runAt(offset: number): number {
    return lastNotAbove(this.#starts, this.runs.length, offset);
  }

  #run(index: number): Run<Piece> {
    return this.runs[index] as Run<Piece>;
  }
}

/** Some pieces of a text, perhaps the first of it, after a replacement; undefined where the piece before them is touched as well. */
function replacedIn<Piece extends Segment>(
  pieces: readonly Piece[],
  isFirst: boolean,
  { start, end, newText }: TextEdit,
  { cut, mayFollow }: Cutter<Piece>,
): readonly Piece[] | undefined {
  const run = new Run(pieces);
  let first = run.pieceAt(start);
  // What is left of this piece ends with its line end, and a text must.
  const last = run.pieceAt(end);
  let text = run.slice(run.startOfPiece(first), start) + newText + run.slice(end, run.startOfPiece(last + 1));
  for (;;) {
    const isAtStart = first === 0 && isFirst;
    if (isAtStart || !startsInLineEnd(text)) {
      const cuts = cut(text);
      if (isAtStart || mayFollow(cuts[0] as Piece)) return pieces.toSpliced(first, last - first + 1, ...cuts);
    }
    if (first === 0) return undefined;
    text = (pieces[--first] as Piece).text + text;
  }
}

/** A line feed at the start would be the other half of a carriage return before it. */
function startsInLineEnd(text: string): boolean {
  return text.charCodeAt(0) === LF;
}
