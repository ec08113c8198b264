import type { Characters } from '../text/characters.ts';
import { lastNotAbove } from '../text/rising.ts';
import { IniDocument, type IniPart, type LineEndCounts, type LineKind } from './document.ts';
import type { ScannedIni } from './scanned.ts';

interface JoinedHeaders {
  readonly lines: Int32Array;
  readonly hashes: Int32Array;
}

/**
 * A document whose text is kept in pieces, each of which was read for itself. Nothing is copied: what is asked of a line is asked of the part that it
 * lies in, and counted from where that begins.
 */
export class JoinedIni extends IniDocument {
  readonly characters: Characters;
  readonly parts: readonly IniPart[];
  readonly #starts: Int32Array;
  readonly #firstLines: Int32Array;
  #text: string | undefined;
  #headers: JoinedHeaders | undefined;
  #allMarks: number | undefined;
  #lineEnds: LineEndCounts | undefined;
  /** The part that was asked last, for the next question often goes to the same. */
  #at = 0;

  /** @param documents of texts that together are the text */
  constructor(text: Characters, documents: readonly IniDocument[]) {
    super();
    this.characters = text;
    this.#starts = new Int32Array(documents.length + 1);
    this.#firstLines = new Int32Array(documents.length + 1);
    this.parts = documents.map((document, index) => {
      const firstLine = this.#firstLines[index] as number;
      // Behind its last line end a text has one more line, which here is the first of the next part.
      const lines = index < documents.length - 1 ? document.lineCount - 1 : document.lineCount;
      this.#firstLines[index + 1] = firstLine + lines;
      this.#starts[index + 1] = (this.#starts[index] as number) + document.characters.length;
      return { document, firstLine, lines };
    });
  }

  get text(): string {
    this.#text ??= this.characters.slice(0, this.characters.length);
    return this.#text;
  }

  get lineCount(): number {
    return this.#firstLines[this.parts.length] as number;
  }

  get headers(): Int32Array {
    return this.#joined.lines;
  }

  get headerHashes(): Int32Array {
    return this.#joined.hashes;
  }

  get beginsWithNames(): boolean {
    const [first] = this.parts;
    const end = this.headers[0] ?? this.lineCount;
    if (!first || first.document.beginsWithNames) return first !== undefined;
    return this.namedLines(first.lines, end).length > 0;
  }

  get allMarks(): number {
    this.#allMarks ??= this.parts.reduce((all, { document }) => all | document.allMarks, 0);
    return this.#allMarks;
  }

  get lineEnds(): LineEndCounts {
    this.#lineEnds ??= this.parts.reduce(
      (sum, { document: { lineEnds } }) => ({
        crLf: sum.crLf + lineEnds.crLf,
        lf: sum.lf + lineEnds.lf,
        cr: sum.cr + lineEnds.cr,
      }),
      { crLf: 0, lf: 0, cr: 0 },
    );
    return this.#lineEnds;
  }

  pieceOf(line: number): ScannedIni {
    const { document, firstLine } = this.#partOf(line);
    return document.pieceOf(line - firstLine);
  }

  lineInPiece(line: number): number {
    const { document, firstLine } = this.#partOf(line);
    return document.lineInPiece(line - firstLine);
  }

  kind(line: number): LineKind {
    const { document, firstLine } = this.#partOf(line);
    return document.kind(line - firstLine);
  }

  marks(line: number): number {
    const { document, firstLine } = this.#partOf(line);
    return document.marks(line - firstLine);
  }

  *linesWith(marks: number, from = 0, to = this.lineCount): Generator<number> {
    for (let index = this.#indexOf(from); index < this.parts.length; index++) {
      const { document, firstLine, lines } = this.parts[index] as IniPart;
      if (firstLine >= to) return;
      if ((document.allMarks & marks) === 0) continue;
      const end = Math.min(lines, to - firstLine);
      for (const line of document.linesWith(marks, Math.max(0, from - firstLine), end))
        yield line + firstLine;
    }
  }

  addNamedLines(lines: number[], from: number, to: number, later: number): void {
    for (let index = this.#indexOf(from); index < this.parts.length; index++) {
      const { document, firstLine, lines: count } = this.parts[index] as IniPart;
      if (firstLine >= to) return;
      const end = Math.min(count, to - firstLine);
      document.addNamedLines(lines, Math.max(0, from - firstLine), end, later + firstLine);
    }
  }

  start(line: number): number {
    if (line >= this.lineCount) return this.characters.length;
    const { document, firstLine } = this.#partOf(line);
    return document.start(line - firstLine) + (this.#starts[this.#at] as number);
  }

  contentStart(line: number): number {
    const { document, firstLine } = this.#partOf(line);
    return document.contentStart(line - firstLine) + (this.#starts[this.#at] as number);
  }

  contentEnd(line: number): number {
    const { document, firstLine } = this.#partOf(line);
    return document.contentEnd(line - firstLine) + (this.#starts[this.#at] as number);
  }

  nameEnd(line: number): number {
    const { document, firstLine } = this.#partOf(line);
    return document.nameEnd(line - firstLine) + (this.#starts[this.#at] as number);
  }

  valueStart(line: number): number {
    const { document, firstLine } = this.#partOf(line);
    return document.valueStart(line - firstLine) + (this.#starts[this.#at] as number);
  }

  nameHash(line: number): number {
    const { document, firstLine } = this.#partOf(line);
    return document.nameHash(line - firstLine);
  }

  lineAt(offset: number): number {
    const index = lastNotAbove(this.#starts, this.parts.length, offset);
    const { document, firstLine } = this.parts[index] as IniPart;
    return document.lineAt(offset - (this.#starts[index] as number)) + firstLine;
  }

  #partOf(line: number): IniPart {
    const { firstLine, lines } = this.parts[this.#at] as IniPart;
    if (line < firstLine || line >= firstLine + lines) this.#at = this.#indexOf(line);
    return this.parts[this.#at] as IniPart;
  }

  #indexOf(line: number): number {
    return lastNotAbove(this.#firstLines, this.parts.length, line);
  }

  get #joined(): JoinedHeaders {
    this.#headers ??= this.#joinHeaders();
    return this.#headers;
  }

  #joinHeaders(): JoinedHeaders {
    const count = this.parts.reduce((sum, { document }) => sum + document.headers.length, 0);
    const lines = new Int32Array(count);
    const hashes = new Int32Array(count);
    let at = 0;
    for (const { document, firstLine } of this.parts) {
      hashes.set(document.headerHashes, at);
      const own = document.headers;
      for (let index = 0; index < own.length; index++) lines[at++] = (own[index] as number) + firstLine;
    }
    return { lines, hashes };
  }
}
