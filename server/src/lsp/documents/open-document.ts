import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { LanguageId } from '../../core/catalogue/language.ts';
import type { MeteringFile } from '../../core/document.ts';
import { type EditedFile, editedFile } from '../../core/edited-file.ts';
import { siteRole } from '../../core/site/member.ts';
import { fileName } from '../../core/site/site.ts';
import { type Encoding, encodingOf } from '../../core/text/encoding.ts';
import type { Span } from '../../core/text/lines.ts';
import { type UnmadeEdit, unmadeEdit, withNext } from '../../core/text/unmade-edit.ts';
import type { PlainPosition, PlainRange } from '../protocol.ts';
import type { FileContent } from '../runtime.ts';
import { addressOf } from './address.ts';

/** A document that the editor holds open: its text, and what its file on the disk told. */
export class OpenDocument {
  readonly uri: string;
  /** The same as the server writes it, to compare it with others. */
  readonly address: string;
  /** Without its folder. */
  readonly fileName: string;
  readonly language: LanguageId;
  /** What it is to its site. */
  readonly siteRole: ReturnType<typeof siteRole>;
  #version: number;
  #made: EditedFile;
  /** What is still to be done to it. */
  #unmade: UnmadeEdit | undefined;
  #parsed: MeteringFile | undefined;
  #encoding: Encoding | undefined;
  #modified: number | undefined;

  constructor(uri: string, language: LanguageId, version: number, text: string) {
    this.uri = uri;
    this.address = addressOf(uri);
    this.fileName = fileName(this.address);
    this.language = language;
    this.siteRole = siteRole(this.address);
    this.#version = version;
    this.#made = editedFile(text, language);
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
    const file = this.#file;
    this.#parsed ??= file.read(this.#encoding);
    return this.#parsed;
  }

  /** Reads the document now, because it will be asked for what stands in it. */
  read(): void {
    void this.parsed;
  }

  applyChanges(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) this.#change(change);
    this.#version = version;
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

  get #file(): EditedFile {
    const edit = this.#unmade;
    if (!edit) return this.#made;
    this.#unmade = undefined;
    // What was typed and taken back leaves the text as it was.
    if (edit.start < edit.end || edit.newText !== '')
      this.#become(this.#made.replace(edit.start, edit.end, edit.newText));
    return this.#made;
  }

  #become(file: EditedFile): void {
    this.#made = file;
    this.#parsed = undefined;
  }

  /** A client may count lines that are not there; the text then ends earlier than it thinks. */
  #change(change: TextDocumentContentChangeEvent): void {
    if (!('range' in change)) {
      this.#unmade = undefined;
      this.#become(editedFile(change.text, this.language));
      return;
    }
    const joined = this.#unmade && withNext(this.#unmade, change.range, change.text);
    this.#unmade = joined ?? unmadeEdit(this.#file.text, this.spanOf(change.range), change.text);
  }
}
