import { IniDocument, type IniPart, type LineEndCounts, LineKind } from './document.ts';
import { CONTENT_END, CONTENT_START, NAME_END, START, STRIDE, VALUE_START } from './line-offsets.ts';
import type { NameHashes } from './name-hashes.ts';

/** What the scanner has found out. The lists may be longer than there are lines. */
export interface ScannedLines {
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly marks: Uint16Array;
  readonly offsets: Int32Array;
  readonly hashes: Int32Array;
  /** The lines that have marks, and the marks that any has. */
  readonly marked: readonly number[];
  readonly allMarks: number;
  readonly headers: Int32Array;
  readonly headerHashes: Int32Array;
  readonly hasNames: boolean;
  readonly lineEnds: LineEndCounts;
}

/** A text that was read in one go. */
export class ScannedIni extends IniDocument {
  readonly text: string;
  readonly parts: readonly IniPart[];
  readonly #lines: ScannedLines;
  readonly #kinds: Uint8Array;
  readonly #offsets: Int32Array;
  #beginsWithNames: boolean | undefined;

  constructor(text: string, lines: ScannedLines) {
    super();
    this.text = text;
    this.#lines = lines;
    this.#kinds = lines.kinds;
    this.#offsets = lines.offsets;
    this.parts = [{ document: this, firstLine: 0, lines: lines.count }];
  }

  get characters(): string {
    return this.text;
  }

  get lineCount(): number {
    return this.#lines.count;
  }

  get headers(): Int32Array {
    return this.#lines.headers;
  }

  get headerHashes(): Int32Array {
    return this.#lines.headerHashes;
  }

  get beginsWithNames(): boolean {
    this.#beginsWithNames ??= this.namedLines(0, this.headers[0] ?? this.lineCount).length > 0;
    return this.#beginsWithNames;
  }

  get lineEnds(): LineEndCounts {
    return this.#lines.lineEnds;
  }

  pieceOf(): ScannedIni {
    return this;
  }

  lineInPiece(line: number): number {
    return line;
  }

  kind(line: number): LineKind {
    return this.#kinds[line] as LineKind;
  }

  marks(line: number): number {
    return this.#lines.marks[line] as number;
  }

  get allMarks(): number {
    return this.#lines.allMarks;
  }

  *linesWith(marks: number, from = 0, to = this.lineCount): Generator<number> {
    const { marked } = this.#lines;
    if ((this.allMarks & marks) === 0) return;
    for (let index = firstNotBelow(marked, from); index < marked.length; index++) {
      const line = marked[index] as number;
      if (line >= to) return;
      if (this.marks(line) & marks) yield line;
    }
  }

  addNamedLines(lines: number[], from: number, to: number, later: number): void {
    if (!this.#lines.hasNames) return;
    for (let line = from; line < to; line++) {
      if ((this.#kinds[line] as number) > LineKind.section) lines.push(line + later);
    }
  }

  start(line: number): number {
    return line < this.lineCount ? (this.#offsets[line * STRIDE + START] as number) : this.text.length;
  }

  contentStart(line: number): number {
    return this.#offsets[line * STRIDE + CONTENT_START] as number;
  }

  contentEnd(line: number): number {
    return this.#offsets[line * STRIDE + CONTENT_END] as number;
  }

  nameEnd(line: number): number {
    return this.#offsets[line * STRIDE + NAME_END] as number;
  }

  valueStart(line: number): number {
    return this.#offsets[line * STRIDE + VALUE_START] as number;
  }

  nameHash(line: number): number {
    return this.#lines.hashes[line] as number;
  }

  /** The lines whose name has one of some hashes. */
  linesNamed(names: NameHashes): readonly number[] {
    const { hashes, count } = this.#lines;
    const found: number[] = [];
    for (let line = 0; line < count; line++) if (names.has(hashes[line] as number)) found.push(line);
    // Lines without a name have a hash as well.
    return found.filter((line) => this.kind(line) >= LineKind.section);
  }

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

/** Where the first number of a rising list stands that is not below a value. */
function firstNotBelow(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
