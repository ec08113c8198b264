import { LineIndex } from '../text/lines.ts';
import type { Segment, SegmentedText } from '../text/segments.ts';
import { IniDocument, type ScanOptions, scanIni } from './scanner.ts';

/** Some lines of an INI file. What a line is to Windows does not depend on others, so any lines can be read for themselves. */
export class IniSegment implements Segment {
  readonly text: string;
  readonly lines: LineIndex;
  #document: IniDocument | undefined;

  constructor(text: string) {
    this.text = text;
    this.lines = new LineIndex(text);
  }

  /** These lines alone, read when they are first asked for. */
  get document(): IniDocument {
    this.#document ??= scanIni(this.text);
    return this.#document;
  }
}

/** The same as {@link scanIni} makes of the whole text, put together from its pieces. */
export function joinIni(text: SegmentedText<IniSegment>, options: ScanOptions = {}): IniDocument {
  const parts = text.pieces.map(({ document }) => document);
  const [first] = text.pieces;
  if (first && options.markBeforeFirstLine) parts[0] = scanIni(first.text, options);
  return IniDocument.join(text.whole, parts);
}
