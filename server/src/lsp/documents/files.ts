import { Quiet } from '../quiet.ts';
import type { Runtime } from '../runtime.ts';
import { addressOf } from './address.ts';
import type { Documents } from './documents.ts';
import type { OpenDocument } from './open-document.ts';

/** The files of the product's languages; a test compares them with core/catalogue/language.ts. */
const watchedNames = ['remodbc*.ini', 'licmtr.cfg', '*.ct[012]', '*sitemetering.ini', '.smsmetering.ini'];

/** Files whose changes on the disk the server wants to hear of, as glob patterns that take letters in both cases. */
export const watchedFiles: readonly string[] = watchedNames.map(
  (name) => `**/${name.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)}`,
);

/** Keeps what is known of the files behind open documents. */
export class Files {
  readonly #documents: Documents;
  readonly #runtime: Runtime;
  readonly #onNews: (document: OpenDocument) => void;
  readonly #lastRead = new WeakMap<OpenDocument, number>();
  readonly #changed = new Set<string>();
  readonly #quiet: Quiet;
  #reads = 0;

  /** @param onNews is called when something else than before is known of a document's file */
  constructor(documents: Documents, runtime: Runtime, onNews: (document: OpenDocument) => void) {
    this.#documents = documents;
    this.#runtime = runtime;
    this.#onNews = onNews;
    this.#quiet = new Quiet(runtime.defer, () => this.#whenQuiet());
  }

  /** Reads the file of a document, in the background. Never fails: a file that cannot be read is unknown. */
  learn(document: OpenDocument): void {
    const read = ++this.#reads;
    this.#lastRead.set(document, read);
    void this.#runtime
      .readFile(document.uri)
      .catch(() => undefined)
      .then((file) => {
        const isOpen = this.#documents.get(document.uri) === document;
        // A read that was overtaken by a later one knows less.
        if (isOpen && this.#lastRead.get(document) === read && document.learnFrom(file))
          this.#onNews(document);
      });
  }

  /** Files changed on the disk. Editors write the same address in more than one way. They are read when no more changes are waiting, and once for all of them. */
  changed(uris: readonly string[]): void {
    for (const uri of uris) this.#changed.add(addressOf(uri));
    this.#quiet.disturb();
  }

  #whenQuiet(): void {
    const documents = this.#documents.all().filter(({ address }) => this.#changed.has(address));
    this.#changed.clear();
    for (const document of documents) this.learn(document);
  }
}
