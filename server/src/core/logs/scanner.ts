import { LineIndex, type Lines } from '../text/lines.ts';
import { LogLine } from './line.ts';

/**
 * A log as lines. Its text is the only copy: where lines begin is found in one pass, when it is first asked for, and what a line consists of when that
 * line is looked at. Printing the lines with their line ends gives the text back.
 */
export class LogDocument {
  readonly text: string;
  #lines: Lines | undefined;

  /** @param lines of the text, where they are known */
  constructor(text: string, lines?: Lines) {
    this.text = text;
    this.#lines = lines;
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
}

/**
 * Reads a log of software metering: lines of plain text, or lines with component, time and thread. Whether Remodbc.log and Liccli.log have these is not
 * known, all published lines of them being bare text; so a log may have either, or both. Never fails.
 */
export function scanLog(text: string): LogDocument {
  return new LogDocument(text);
}
