import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { type LanguageId, languageIds, languageOfFile } from '../../core/catalogue/language.ts';
import { OpenDocument } from './open-document.ts';

/** The documents that the editor holds open and that are in a language of the product; all others are left alone. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  /** A document opened twice is taken as opened anew. */
  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument | undefined {
    const { uri, version, text } = textDocument;
    const language = languageOf(textDocument.languageId, uri);
    if (!language) return undefined;
    const document = new OpenDocument(uri, language, version, text);
    this.#open.set(uri, document);
    return document;
  }

  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const document = this.#open.get(textDocument.uri);
    document?.applyChanges(contentChanges, textDocument.version ?? document.version + 1);
    return document;
  }

  close({ textDocument }: DidCloseTextDocumentParams): OpenDocument | undefined {
    const document = this.#open.get(textDocument.uri);
    this.#open.delete(textDocument.uri);
    return document;
  }
}

/** The editor's own word for the language if it is one of ours, else what the file's name says. */
function languageOf(languageId: string, uri: string): LanguageId | undefined {
  return languageIds.find((id) => id === languageId) ?? languageOfFile(pathOf(uri));
}

function pathOf(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/[?#].*$/s, ''));
  } catch {
    return uri;
  }
}
