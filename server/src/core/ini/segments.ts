import type { Characters } from '../text/characters.ts';
import { lineCutter } from '../text/line-cutter.ts';
import { LineIndex } from '../text/lines.ts';
import type { Run } from '../text/runs.ts';
import type { Cutter, Segment, SegmentedText } from '../text/segments.ts';
import type { IniDocument } from './document.ts';
import { JoinedIni } from './joined.ts';
import { type ScanOptions, scanIni } from './scanner.ts';

/** Some lines of an INI file. What a line is to Windows does not depend on others, so any lines can be read for themselves. */
export class IniSegment implements Segment {
  readonly text: string;
  readonly lines: LineIndex;
  #document: IniDocument | undefined;
  #behindMark: IniDocument | undefined;

  constructor(text: string) {
    this.text = text;
    this.lines = new LineIndex(text);
  }

  /** These lines alone, read when they are first asked for. */
  get document(): IniDocument {
    this.#document ??= scanIni(this.text);
    return this.#document;
  }

  /** The same as the first lines of a file that begins with the mark of UTF-8. */
  get behindMark(): IniDocument {
    this.#behindMark ??= scanIni(this.text, { markBeforeFirstLine: true });
    return this.#behindMark;
  }
}

/** Cuts a text before section headers where it can, because what a section holds is compared with each other. */
export function iniCutter(): Cutter<IniSegment> {
  return lineCutter((text) => new IniSegment(text), { isGoodStart: beginsSection });
}

function beginsSection(text: string, lineStart: number): boolean {
  return text.startsWith('[', lineStart);
}

/** The same as {@link scanIni} makes of the whole text, put together from its pieces. */
export function joinIni(text: SegmentedText<IniSegment>, options: ScanOptions = {}): IniDocument {
  const documents = text.runs.map((run, index) =>
    index === 0 && options.markBeforeFirstLine
      ? documentOf(run, behindMark, true)
      : documentOf(run, plain, false),
  );
  return joined(text, documents);
}

const plain = new WeakMap<Run<IniSegment>, IniDocument>();
const behindMark = new WeakMap<Run<IniSegment>, IniDocument>();

/** The lines of a run, put together once. */
function documentOf(
  run: Run<IniSegment>,
  known: WeakMap<Run<IniSegment>, IniDocument>,
  isBehindMark: boolean,
): IniDocument {
  const before = known.get(run);
  if (before) return before;
  const documents = run.pieces.map((piece, index) =>
    isBehindMark && index === 0 ? piece.behindMark : piece.document,
  );
  const document = joined(run, documents);
  known.set(run, document);
  return document;
}

function joined(text: Characters, documents: readonly IniDocument[]): IniDocument {
  return documents.length === 1 && documents[0] ? documents[0] : new JoinedIni(text, documents);
}
