import type { TranslatedLanguage } from '../core/words/language.ts';
import type { Phrases } from '../core/words/phrasebook.ts';

/** A file as it lies on the disk. */
export interface FileContent {
  readonly bytes: Uint8Array;
  /** Last change in seconds since 1970-01-01 UTC. */
  readonly modified: number;
}

/** What lies in a folder. Links, devices and the like are left out. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What the server needs of the place it runs in; Node and the browser each bring their own. */
export interface Runtime {
  /** Version of the product. */
  readonly version: string;
  /** The bytes of a file; undefined where there is none, where it may not be read, or where it is too large to be a metering file. */
  readonly readFile: (uri: string) => Promise<FileContent | undefined>;
  /** What lies in a folder; undefined where there is none, or where it may not be read. Never fails. */
  readonly readFolder: (uri: string) => Promise<readonly FolderEntry[] | undefined>;
  /** What the product says, in another language; undefined where that is not at hand. */
  readonly readPhrases: (language: TranslatedLanguage) => Promise<Phrases | undefined>;
  /** Seconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Calls back soon, after input that has already arrived had a chance to be read. */
  readonly defer: (callback: () => void) => void;
}
