import type { TranslatedLanguage } from '../core/words/language.ts';
import type { Phrases } from '../core/words/phrase-pattern.ts';

/** A file as it lies on the disk. */
export interface FileContent {
  readonly bytes: Uint8Array;
  /** Last change in seconds since 1970-01-01 UTC; undefined where nobody knows. */
  readonly modified: number | undefined;
}

/** What lies in a folder. Links, devices and the like are left out. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Reads files and folders by their addresses. Never fails. */
export interface FileReader {
  /** The bytes of a file; undefined where there is none, where it may not be read, or where it is too large to be a metering file. */
  readonly readFile: (uri: string) => Promise<FileContent | undefined>;
  /** What lies in a folder; undefined where there is none, or where it may not be read. */
  readonly readFolder: (uri: string) => Promise<readonly FolderEntry[] | undefined>;
}

/** What the place brings that the server runs in: Node and the browser are twins. */
export interface Platform {
  /** Version of the product. */
  readonly version: string;
  /** Reads addresses of the scheme `file`; absent where there is no disk to reach. */
  readonly disk?: FileReader;
  /**
   * What the product says, in another language; undefined where that is not at hand.
   * @param folder address of the folder with the programs, where the client told it
   */
  readonly readPhrases: (
    language: TranslatedLanguage,
    folder: string | undefined,
  ) => Promise<Phrases | undefined>;
  /** Seconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Calls back soon, after input that has already arrived had a chance to be read. */
  readonly defer: (callback: () => void) => void;
  /** Calls back after so many seconds, if the server still runs then: it does not run on for that. */
  readonly after: (seconds: number, callback: () => void) => void;
}

/** The platform, with a reader for all addresses: by itself, or through the client. */
export interface Runtime extends Omit<Platform, 'disk'>, FileReader {}
