import type { Characters } from '../text/characters.ts';
import { foldUnit } from './name.ts';

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

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const CTRL_Z = 0x1a;
const SPACE = 0x20;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const OPEN = 0x5b;
const CLOSE = 0x5d;

/** Numbers kept for every line, side by side so that a line is one cache line. */
const STRIDE = 6;
const START = 0;
const CONTENT_START = 1;
const CONTENT_END = 2;
const NAME_END = 3;
const VALUE_START = 4;
const NAME_HASH = 5;

/** Some lines of a document as a document of their own. */
export interface IniPart {
  readonly document: IniDocument;
  /** The number of its first line in the whole, and how many of its lines count there. */
  readonly firstLine: number;
  readonly lines: number;
}

/** True for what Windows trims at both ends of lines, names and values: 09 to 0D, Ctrl-Z and the blank. */
export function isBlank(unit: number): boolean {
  return unit === SPACE || (unit <= CR && unit >= TAB) || unit === CTRL_Z;
}

/**
 * An INI text as lines of offsets; nothing is copied. The spans of a line, in order, are: blanks, content, blanks, line end; and together
 * the lines are the text. Inside the content of a key stand name, blanks, `=`, blanks, value; inside that of a section `[`, name, `]`, rest.
 */
export class IniDocument {
  readonly text: string;
  readonly lineCount: number;
  /** The documents that this one was put together from; what was found out of one of them holds for its lines here. */
  readonly parts: readonly IniPart[];
  readonly #kinds: Uint8Array;
  readonly #offsets: Int32Array;

  constructor(
    text: string,
    lineCount: number,
    kinds: Uint8Array,
    offsets: Int32Array,
    parts: readonly IniPart[] = [],
  ) {
    this.parts = parts;
    this.text = text;
    this.lineCount = lineCount;
    this.#kinds = kinds;
    this.#offsets = offsets;
  }

  /** A document of the lines of others, which together are the text. Each but the last ends with a line end. */
  static join(text: string, documents: readonly IniDocument[]): IniDocument {
    const last = documents.length - 1;
    let lineCount = 0;
    const parts = documents.map((document, index) => {
      const firstLine = lineCount;
      // Behind its last line end a text has one more line, which here is the first of the next part.
      const lines = index < last ? document.lineCount - 1 : document.lineCount;
      lineCount += lines;
      return { document, firstLine, lines };
    });
    const kinds = new Uint8Array(lineCount);
    const offsets = new Int32Array(lineCount * STRIDE);
    let start = 0;
    for (const { document, firstLine, lines } of parts) {
      kinds.set(document.#kinds.subarray(0, lines), firstLine);
      copyMoved(document.#offsets, lines, start, offsets, firstLine);
      start += document.text.length;
    }
    return new IniDocument(text, lineCount, kinds, offsets, parts);
  }

  kind(line: number): LineKind {
    return this.#kinds[line] as LineKind;
  }

  /** Offset of the first character of the line; the length of the text for the line behind the last. */
  start(line: number): number {
    return line < this.lineCount ? (this.#offsets[line * STRIDE + START] as number) : this.text.length;
  }

  /** Offset of the first character that is not blank. */
  contentStart(line: number): number {
    return this.#offsets[line * STRIDE + CONTENT_START] as number;
  }

  /** Offset behind the last character that is not blank; a value ends here. */
  contentEnd(line: number): number {
    return this.#offsets[line * STRIDE + CONTENT_END] as number;
  }

  /** Offset of the first character of a key's or section's name as it stands in the file. */
  nameStart(line: number): number {
    return this.contentStart(line) + (this.#kinds[line] === LineKind.section ? 1 : 0);
  }

  /** Offset behind the name: of a key without the blanks before `=`; of a section that of the last `]`. */
  nameEnd(line: number): number {
    return this.#offsets[line * STRIDE + NAME_END] as number;
  }

  /** Offset of a key's value, or of what stands behind the `]` of a section. */
  valueStart(line: number): number {
    return this.#offsets[line * STRIDE + VALUE_START] as number;
  }

  /** A number that is equal for names that Windows takes as equal. */
  nameHash(line: number): number {
    return this.#offsets[line * STRIDE + NAME_HASH] as number;
  }

  name(line: number): string {
    return this.text.slice(this.nameStart(line), this.nameEnd(line));
  }

  /** The value as it stands in the file, with its quotes. */
  rawValue(line: number): string {
    return this.text.slice(this.valueStart(line), this.contentEnd(line));
  }

  content(line: number): string {
    return this.text.slice(this.contentStart(line), this.contentEnd(line));
  }

  /** Offset of the line's own line end, or of the end of the text. */
  lineEnd(line: number): number {
    let end = this.start(line + 1);
    const start = this.start(line);
    if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
    return end;
  }

  /** The line that holds an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.lineCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Copies what is known of some lines behind what is known of others. */
function copyMoved(from: Int32Array, lines: number, by: number, to: Int32Array, firstLine: number): void {
  let at = firstLine * STRIDE;
  for (let index = 0; index < lines * STRIDE; index += STRIDE, at += STRIDE) {
    to[at + START] = (from[index + START] as number) + by;
    to[at + CONTENT_START] = (from[index + CONTENT_START] as number) + by;
    to[at + CONTENT_END] = (from[index + CONTENT_END] as number) + by;
    to[at + NAME_END] = (from[index + NAME_END] as number) + by;
    to[at + VALUE_START] = (from[index + VALUE_START] as number) + by;
    to[at + NAME_HASH] = from[index + NAME_HASH] as number;
  }
}

/** How a text is read. */
export interface ScanOptions {
  /**
   * The file begins with the mark of UTF-8, which Windows does not recognise: its three bytes belong to the first line, so a header
   * there is none.
   */
  readonly markBeforeFirstLine?: boolean;
}

/** Reads an INI text as Windows' profile functions split it, in one pass, in time linear to its length. Never fails. */
export function scanIni(text: string, options: ScanOptions = {}): IniDocument {
  const length = text.length;
  let capacity = 64 + (length >> 4);
  let kinds = new Uint8Array(capacity);
  let offsets = new Int32Array(capacity * STRIDE);
  let line = 0;
  let at = 0;

  do {
    if (line === capacity) {
      capacity *= 2;
      const moreKinds = new Uint8Array(capacity);
      moreKinds.set(kinds);
      kinds = moreKinds;
      const moreOffsets = new Int32Array(capacity * STRIDE);
      moreOffsets.set(offsets);
      offsets = moreOffsets;
    }
    const start = at;
    let unit = at < length ? text.charCodeAt(at) : LF;
    while (isBlank(unit) && unit !== LF && unit !== CR) unit = ++at < length ? text.charCodeAt(at) : LF;

    const contentStart = at;
    const first = unit;
    let equals = -1;
    let close = -1;
    const opens = first === OPEN && !(line === 0 && options.markBeforeFirstLine);
    if (opens) {
      while (unit !== LF && unit !== CR) {
        if (unit === CLOSE) close = at;
        else if (unit === EQUALS && equals < 0) equals = at;
        unit = ++at < length ? text.charCodeAt(at) : LF;
      }
    } else {
      if (first !== SEMICOLON) {
        while (unit !== EQUALS && unit !== LF && unit !== CR) unit = ++at < length ? text.charCodeAt(at) : LF;
        if (unit === EQUALS) equals = at;
      }
      while (unit !== LF && unit !== CR) unit = ++at < length ? text.charCodeAt(at) : LF;
    }

    let contentEnd = at;
    while (contentEnd > contentStart && isBlank(text.charCodeAt(contentEnd - 1))) contentEnd--;
    if (at < length) at += unit === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;

    let kind: LineKind = LineKind.orphan;
    let nameStart = contentStart;
    let nameEnd = contentEnd;
    let valueStart = contentEnd;
    if (contentEnd === contentStart) kind = LineKind.blank;
    else if (close >= 0) {
      kind = LineKind.section;
      nameStart = contentStart + 1;
      nameEnd = close;
      valueStart = close + 1;
    } else if (first === SEMICOLON) kind = LineKind.comment;
    else if (equals >= 0) {
      kind = LineKind.key;
      nameEnd = equals;
      while (nameEnd > contentStart && isBlank(text.charCodeAt(nameEnd - 1))) nameEnd--;
      valueStart = equals + 1;
      while (valueStart < contentEnd && isBlank(text.charCodeAt(valueStart))) valueStart++;
    } else if (opens) kind = LineKind.unclosed;

    kinds[line] = kind;
    const base = line * STRIDE;
    offsets[base + START] = start;
    offsets[base + CONTENT_START] = contentStart;
    offsets[base + CONTENT_END] = contentEnd;
    offsets[base + NAME_END] = nameEnd;
    offsets[base + VALUE_START] = valueStart;
    if (kind >= LineKind.section) offsets[base + NAME_HASH] = hashName(text, nameStart, nameEnd);
    line++;
  } while (at < length || endsWithLineEnd(text, at, offsets[(line - 1) * STRIDE + START] as number));

  return new IniDocument(text, line, kinds, offsets);
}

/** A text that ends with a line end has one more, empty line, as in an editor. */
function endsWithLineEnd(text: string, at: number, lastStart: number): boolean {
  if (at === 0 || at !== text.length || lastStart === at) return false;
  const last = text.charCodeAt(at - 1);
  return last === LF || last === CR;
}

/** The hash that {@link IniDocument.nameHash} holds: FNV-1a over the folded characters, cut at a NUL and without blanks at the ends. */
export function hashName(text: Characters, start: number, end: number): number {
  let from = start;
  let to = untilNul(text, start, end);
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ foldUnit(text.charCodeAt(at)), 0x01000193);
  }
  return hash;
}

/** Where a name ends for Windows: at its first NUL, else at its end. */
function untilNul(text: Characters, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) !== 0) at++;
  return at;
}
