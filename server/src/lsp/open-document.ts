import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageId } from '../core/catalogue/language.ts';
import { type MeteringFile, parseFile } from '../core/document.ts';
import { decodeBytes, type Encoding } from '../core/text/encoding.ts';
import type { Span } from '../core/text/lines.ts';
import { addressOf } from './address.ts';
import type { PlainPosition, PlainRange } from './protocol.ts';
import type { FileContent } from './runtime.ts';

/** A document that the editor holds open: its text, and what its file on the disk told. */
export class OpenDocument {
  readonly uri: string;
  /** The same as the server writes it, to compare it with others. */
  readonly address: string;
  readonly language: LanguageId;
  readonly #text: TextDocument;
  #parsed: MeteringFile | undefined;
  #encoding: Encoding | undefined;
  #modified: number | undefined;

  constructor(uri: string, language: LanguageId, version: number, text: string) {
    this.uri = uri;
    this.address = addressOf(uri);
    this.language = language;
    this.#text = TextDocument.create(uri, language, version, text);
  }

  get version(): number {
    return this.#text.version;
  }

  /** Last change of the file in seconds since 1970-01-01 UTC; undefined while it is not known. */
  get modified(): number | undefined {
    return this.#modified;
  }

  get encoding(): Encoding | undefined {
    return this.#encoding;
  }

  /** The document as the product reads it; read once for a version. */
  get parsed(): MeteringFile {
    this.#parsed ??= parseFile(this.#text.getText(), this.language, this.#encoding);
    return this.#parsed;
  }

  applyChanges(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const bounded = 'range' in change ? { ...change, range: this.#bounded(change.range) } : change;
      TextDocument.update(this.#text, [bounded], version);
    }
    if (changes.length === 0) TextDocument.update(this.#text, [], version);
    this.#parsed = undefined;
  }

  /**
   * Learns from the file's bytes how it is encoded and how old it is; from their absence, that this is not known.
   * @returns true where that is news
   */
  learnFrom(file: FileContent | undefined): boolean {
    const encoding = file && decodeBytes(file.bytes).encoding;
    const isNews = encoding !== this.#encoding || file?.modified !== this.#modified;
    if (encoding !== this.#encoding) this.#parsed = undefined;
    this.#encoding = encoding;
    this.#modified = file?.modified;
    return isNews;
  }

  offsetAt(position: PlainPosition): number {
    return this.#text.offsetAt(position);
  }

  spanOf(range: PlainRange): Span {
    const [start, end] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return start <= end ? { start, end } : { start: end, end: start };
  }

  rangeOf(span: Span): PlainRange {
    return { start: this.#text.positionAt(span.start), end: this.#text.positionAt(span.end) };
  }

  /** A client may count lines that are not there; the text then ends earlier than it thinks. */
  #bounded(range: PlainRange): PlainRange {
    return this.rangeOf(this.spanOf(range));
  }
}
