import { LineIndex, type Lines } from '../text/lines.ts';
import type { Run } from '../text/runs.ts';
import type { Segment, SegmentedText } from '../text/segments.ts';
import { LogLine, type TextPlace } from './line.ts';

/**
 * A log as lines. Its text is the only copy: where lines begin is found in one pass, when it is first asked for, and what a line consists of when that
 * line is looked at. Printing the lines with their line ends gives the text back.
 */
export class LogDocument {
  readonly #text: string | SegmentedText<Segment>;
  #lines: Lines | undefined;

  /** @param text in one string, or in pieces */
  constructor(text: string | SegmentedText<Segment>) {
    this.#text = text;
    if (typeof text !== 'string') this.#lines = text;
  }

  /** In one string. Where it is kept in pieces, this costs its length, once a version. */
  get text(): string {
    return typeof this.#text === 'string' ? this.#text : this.#text.whole;
  }

  get lines(): Lines {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  get lineCount(): number {
    return this.lines.lineCount;
  }

  /** A line by its zero-based number; an empty one beyond the end. */
  line(number: number): LogLine {
    return new LogLine(this.text, this.lines.startOf(number), this.lines.endOf(number), number);
  }

  /** The line that an offset stands in. */
  lineAt(offset: number): LogLine {
    return this.line(this.lines.positionAt(offset).line);
  }

  /** The lines that hold a word, in these letters, in their order. Pieces of the text that are known to lack it are not looked at again. */
  *linesWith(word: string): Generator<LogLine> {
    if (typeof this.#text === 'string')
      yield* linesIn(this.#text, this.lines, word, { base: 0, firstLine: 0 });
    else {
      const { runs } = this.#text;
      for (let number = 0; number < runs.length; number++) {
        const run = runs[number] as Run<Segment>;
        if (run.indexOf(word) < 0) continue;
        for (const [index, { text, lines }] of run.pieces.entries()) {
          const base = this.#text.startOfRun(number) + run.startOfPiece(index);
          const firstLine = this.#text.firstLineOfRun(number) + run.firstLineOf(index);
          yield* linesIn(text, lines, word, { base, firstLine });
        }
      }
    }
  }
}

function* linesIn(text: string, lines: Lines, word: string, place: TextPlace): Generator<LogLine> {
  for (let at = text.indexOf(word); at >= 0; ) {
    const { line } = lines.positionAt(at);
    const end = lines.endOf(line);
    yield new LogLine(text, lines.startOf(line), end, line, place);
    at = text.indexOf(word, end);
  }
}

/**
 * Reads a log of software metering: lines of plain text, or lines with component, time and thread. Whether Remodbc.log and Liccli.log have these is not
 * known, all published lines of them being bare text; so a log may have either, or both. Never fails.
 */
export function scanLog(text: string): LogDocument {
  return new LogDocument(text);
}
