import { CR, LF } from '../text/ascii.ts';
import type { Characters } from '../text/characters.ts';
import type { Span } from '../text/lines.ts';
import { lastNotAbove } from '../text/rising.ts';
import type { ScannedIni } from './scanned.ts';

/** What a line of an INI file is to Windows. */
export const LineKind = {
  /** Nothing but blanks. */
  blank: 0,
  /** First character `;`. */
  comment: 1,
  /** `[name]`, the name running to the last `]` of the line. */
  section: 2,
  /** `name=value`, split at the first `=`. */
  key: 3,
  /** Text without `=`: a name without a value. Windows does not list it, but it hides a later key of that name. */
  orphan: 4,
  /** Begins with `[` but holds no `]` and no `=`: not a header to Windows. */
  unclosed: 5,
} as const;
export type LineKind = (typeof LineKind)[keyof typeof LineKind];

/** What is uncommon about a line, as flags. The scanner sees it in passing, so that nobody has to look at the lines that have nothing of the kind. */
export const LineMark = {
  /** Its text, if it is no comment, holds a NUL. */
  nul: 1,
  /** The same with a control character other than NUL, TAB and the line ends. */
  control: 2,
  tab: 4,
  nonAscii: 8,
  /** Begins with `#` or `//`, which are no comments to Windows. */
  foreignComment: 16,
  /** Begins with `[` and is no section. */
  openBracket: 32,
  /** Text without `=`, that does not begin with `[`. */
  orphan: 64,
  /** A value that begins with a quote. */
  quote: 128,
  /** A header with blanks or a `]` in its name, or with text behind it. */
  oddHeader: 256,
  /** The name may stand in an earlier line of its section; set on the first such line of a section. */
  maybeRepeated: 512,
  /** A comment that begins with `swm-`. */
  directive: 1024,
} as const;

/** How many lines end in which way. */
export interface LineEndCounts {
  readonly crLf: number;
  readonly lf: number;
  readonly cr: number;
}

/** Some lines of a document as a document of their own. */
export interface IniPart {
  readonly document: IniDocument;
  /** The number of its first line in the whole, and how many of its lines count there. */
  readonly firstLine: number;
  readonly lines: number;
}

/**
 * An INI text as lines of offsets; nothing is copied. The spans of a line, in order, are: blanks, content, blanks, line end; and together
 * the lines are the text. Inside the content of a key stand name, blanks, `=`, blanks, value; inside that of a section `[`, name, `]`, rest.
 */
export abstract class IniDocument {
  /** The text in one string. Where it is kept in pieces this costs its length; {@link characters} do not. */
  abstract readonly text: string;
  abstract readonly characters: Characters;
  abstract readonly lineCount: number;
  /** What it was put together from, or itself; what was found out of a part holds for its lines here. */
  abstract readonly parts: readonly IniPart[];
  /** The lines that are sections. */
  abstract readonly headers: Int32Array;
  /** The hashes of their names. */
  abstract readonly headerHashes: Int32Array;
  /** True where lines with names stand above the first header. */
  abstract readonly beginsWithNames: boolean;
  abstract readonly lineEnds: LineEndCounts;

  /** The innermost part that a line stands in, which is never changed. */
  abstract pieceOf(line: number): ScannedIni;

  /** The number of the line in that part. */
  abstract lineInPiece(line: number): number;

  abstract kind(line: number): LineKind;

  /** The {@link LineMark}s of a line. */
  abstract marks(line: number): number;

  /** The {@link LineMark}s that any line has. */
  abstract readonly allMarks: number;

  /** The lines from one up to another that have one of some {@link LineMark}s. Takes no longer than there are marked lines. */
  abstract linesWith(marks: number, from?: number, to?: number): Iterable<number>;

  /** Adds the {@link namedLines} of some lines to others, counted so many lines later. */
  abstract addNamedLines(lines: number[], from: number, to: number, later: number): void;

  /** Offset of the first character of the line; the length of the text for the line behind the last. */
  abstract start(line: number): number;

  /** Offset of the first character that is not blank. */
  abstract contentStart(line: number): number;

  /** Offset behind the last character that is not blank; a value ends here. */
  abstract contentEnd(line: number): number;

  /** Offset behind the name: of a key without the blanks before `=`; of a section that of the last `]`. */
  abstract nameEnd(line: number): number;

  /** Offset of a key's value, or of what stands behind the `]` of a section. */
  abstract valueStart(line: number): number;

  /** A number that is equal for names that Windows takes as equal. */
  abstract nameHash(line: number): number;

  /** The line that holds an offset. */
  abstract lineAt(offset: number): number;

  /** The lines from one up to another that take part in look-ups by name: keys, orphans, and headers that are not closed. */
  namedLines(from: number, to: number): readonly number[] {
    const lines: number[] = [];
    this.addNamedLines(lines, from, to, 0);
    return lines;
  }

  /** The last of the {@link headers} that does not stand below a line, by its place among them; -1 where all do. */
  headerAbove(line: number): number {
    const { headers } = this;
    return (headers[0] ?? line + 1) > line ? -1 : lastNotAbove(headers, headers.length, line);
  }

  /** Offset of the first character of a key's or section's name as it stands in the file. */
  nameStart(line: number): number {
    return this.contentStart(line) + (this.kind(line) === LineKind.section ? 1 : 0);
  }

  /** Where that name stands. */
  nameSpan(line: number): Span {
    return { start: this.nameStart(line), end: this.nameEnd(line) };
  }

  name(line: number): string {
    return this.characters.slice(this.nameStart(line), this.nameEnd(line));
  }

  /** The value as it stands in the file, with its quotes. */
  rawValue(line: number): string {
    return this.characters.slice(this.valueStart(line), this.contentEnd(line));
  }

  content(line: number): string {
    return this.characters.slice(this.contentStart(line), this.contentEnd(line));
  }

  /** Offset of the line's own line end, or of the end of the text. */
  lineEnd(line: number): number {
    let end = this.start(line + 1);
    const start = this.start(line);
    if (end > start && this.characters.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.characters.charCodeAt(end - 1) === CR) end--;
    return end;
  }
}

/** Finds lines in every part of a document, each part being looked at once: for what holds of a line whatever stands around it. */
export function oncePerPart(
  find: (part: ScannedIni) => readonly number[],
): (document: IniDocument) => readonly number[] {
  const known = new WeakMap<IniDocument, readonly number[]>();
  const linesIn = (document: IniDocument): readonly number[] => {
    const before = known.get(document);
    if (before) return before;
    const lines = isScanned(document) ? find(document) : linesInParts(document);
    known.set(document, lines);
    return lines;
  };
  const linesInParts = ({ parts }: IniDocument): readonly number[] => {
    const lines: number[] = [];
    for (const { document, firstLine } of parts)
      for (const line of linesIn(document)) lines.push(line + firstLine);
    return lines;
  };
  return linesIn;
}

/** True for what was read in one go: only that is its own part. */
export function isScanned(document: IniDocument): document is ScannedIni {
  return document.parts[0]?.document === document;
}
