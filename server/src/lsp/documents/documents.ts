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
  /** The same lists until a document is opened or closed: with hundreds of them, every question about one would else go over all. */
  #lists: Lists | undefined;

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): readonly OpenDocument[] {
    return this.#listed().documents;
  }

  /** Addresses of all, in the same order. */
  addresses(): readonly string[] {
    return this.#listed().addresses;
  }

  /** The document that is open under an address, whatever its editor calls it. */
  at(address: string): OpenDocument | undefined {
    return this.#listed().byAddress.get(address);
  }

  /** A document opened twice is taken as opened anew. */
  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument | undefined {
    const { uri, version, text } = textDocument;
    const language = languageOf(textDocument.languageId, uri);
    if (!language) return undefined;
    const document = new OpenDocument(uri, language, version, text);
    this.#open.set(uri, document);
    this.#lists = undefined;
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
    this.#lists = undefined;
    return document;
  }

  #listed(): Lists {
    this.#lists ??= listsOf([...this.#open.values()]);
    return this.#lists;
  }
}

/** Open documents in the ways that they are asked for. */
interface Lists {
  readonly documents: readonly OpenDocument[];
  readonly addresses: readonly string[];
  readonly byAddress: ReadonlyMap<string, OpenDocument>;
}

function listsOf(documents: readonly OpenDocument[]): Lists {
  const named = documents.map((document) => [document.address, document] as const);
  // Of two names for one file, the one that was opened first counts.
  return { documents, addresses: named.map(([address]) => address), byAddress: new Map(named.toReversed()) };
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
