import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { LanguageId } from '../../core/catalogue/language.ts';
import type { MeteringFile } from '../../core/document.ts';
import { type EditedFile, editedFile } from '../../core/edited-file.ts';
import { siteRole } from '../../core/site/member.ts';
import { type Encoding, encodingOf } from '../../core/text/encoding.ts';
import type { Span } from '../../core/text/lines.ts';
import type { PlainPosition, PlainRange } from '../protocol.ts';
import type { FileContent } from '../runtime.ts';
import { addressOf } from './address.ts';

/** A document that the editor holds open: its text, and what its file on the disk told. */
export class OpenDocument {
  readonly uri: string;
  /** The same as the server writes it, to compare it with others. */
  readonly address: string;
  readonly language: LanguageId;
  /** What it is to its site. */
  readonly siteRole: ReturnType<typeof siteRole>;
  #version: number;
  #file: EditedFile;
  #parsed: MeteringFile | undefined;
  #encoding: Encoding | undefined;
  #modified: number | undefined;

  constructor(uri: string, language: LanguageId, version: number, text: string) {
    this.uri = uri;
    this.address = addressOf(uri);
    this.language = language;
    this.siteRole = siteRole(this.address);
    this.#version = version;
    this.#file = editedFile(text, language);
  }

  get version(): number {
    return this.#version;
  }

  /** Last change of the file in seconds since 1970-01-01 UTC; undefined while it is not known. */
  get modified(): number | undefined {
    return this.#modified;
  }

  /** The document as the product reads it; read once for a version. */
  get parsed(): MeteringFile {
    this.#parsed ??= this.#file.read(this.#encoding);
    return this.#parsed;
  }

  applyChanges(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) this.#file = this.#changed(change);
    this.#version = version;
    this.#parsed = undefined;
  }

  /**
   * Learns from the file's bytes how it is encoded and how old it is; from their absence, that this is not known.
   * @returns true where that is news
   */
  learnFrom(file: FileContent | undefined): boolean {
    const encoding = file && encodingOf(file.bytes);
    const isNews = encoding !== this.#encoding || file?.modified !== this.#modified;
    if (encoding !== this.#encoding) this.#parsed = undefined;
    this.#encoding = encoding;
    this.#modified = file?.modified;
    return isNews;
  }

  offsetAt(position: PlainPosition): number {
    return this.#file.text.offsetAt(position);
  }

  spanOf(range: PlainRange): Span {
    const [start, end] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return start <= end ? { start, end } : { start: end, end: start };
  }

  rangeOf(span: Span): PlainRange {
    return { start: this.#file.text.positionAt(span.start), end: this.#file.text.positionAt(span.end) };
  }

  /** A client may count lines that are not there; the text then ends earlier than it thinks. */
  #changed(change: TextDocumentContentChangeEvent): EditedFile {
    if (!('range' in change)) return editedFile(change.text, this.language);
    const { start, end } = this.spanOf(change.range);
    return this.#file.replace(start, end, change.text);
  }
}
