import type { FactName } from '../service/known-facts.ts';

/**
 * What client and server say to each other beyond the Language Server Protocol: names and plain types, and nothing that needs
 * a protocol library, because both sides carry a copy of their own.
 */

/** The section of the editor's settings that belongs to this product. */
export const settingsSection = 'smsMetering';

/** Methods of the requests from client to server. Each takes plain JSON and answers with plain JSON. */
export const methods = {
  /** {@link DocumentParams} -> {@link SourceView} or null: the file as Windows reads it. */
  effective: 'smsMetering/effective',
  /** {@link DocumentParams} -> {@link SourceView} or null: where another reader of INI files would disagree with Windows. */
  comparison: 'smsMetering/comparison',
  /** {@link DocumentParams} -> {@link SiteFactsAnswer} or null: what is known about the file's site. */
  siteFacts: 'smsMetering/siteFacts',
  /** {@link PlaceParams} -> {@link EditAnswer}: a number of seconds becomes a date, a date a number. */
  convertEpoch: 'smsMetering/convertEpoch',
  /** {@link DocumentParams} -> {@link EditAnswer}: PackTime becomes the next Sunday 01:59:59. */
  nextDefaultSlot: 'smsMetering/nextDefaultSlot',
  /** {@link DocumentParams} -> {@link EditAnswer}: the keys of [Logging] that are missing. */
  insertLogging: 'smsMetering/insertLogging',
  /** {@link PlaceParams} -> {@link ScheduleOffersAnswer}: what to choose from for the schedule at a place. */
  scheduleOffers: 'smsMetering/scheduleOffers',
  /** {@link SetScheduleParams} -> {@link EditAnswer}: the schedule at a place becomes the one asked for. */
  setSchedule: 'smsMetering/setSchedule',
  /** {@link DocumentParams} -> {@link ProfileAnswer}: a site metering profile from the files of the document's site. Nothing is written. */
  createProfile: 'smsMetering/createProfile',
  /** {@link ExplainParams} -> {@link Explanation} or null: what a file, or all files of its site, say, as a document for people. */
  explain: 'smsMetering/explain',
  /** {@link DocumentParams} -> {@link SitePicture} or null: the site of a file as a picture draws it. */
  sitePicture: 'smsMetering/sitePicture',
  /** {@link FolderFixesParams} -> {@link FolderFixes}: the safe fixes of all files in a folder, open or not. Nothing is written. */
  folderFixes: 'smsMetering/folderFixes',
  /** {@link ArticlesParams} -> {@link ArticleItem} list: the Knowledge Base articles about metering. */
  articles: 'smsMetering/articles',
  /** {@link GuidanceParams} -> {@link Guidance} or null: what is known of a place in a file. */
  guidance: 'smsMetering/guidance',
  /** {@link SearchArticlesParams} -> {@link ArticleGuidance} list: the articles that answer a query, best first. */
  searchArticles: 'smsMetering/searchArticles',
} as const;

/** Notifications from server to client. */
export const notifications = {
  /** {@link DocumentParams}: what the server knows about the site of this document may have changed. */
  siteFactsChanged: 'smsMetering/siteFactsChanged',
} as const;

/** Methods of the requests from server to client, for clients that say in {@link InitializationOptions} that they answer them. */
export const clientMethods = {
  /** {@link DocumentParams} -> {@link FileAnswer} or null: a file that the server cannot reach by itself. */
  readFile: 'smsMetering/readFile',
  /** {@link DocumentParams} -> {@link FolderAnswer} or null: what lies in such a folder. */
  readFolder: 'smsMetering/readFolder',
} as const;

/** Commands that code actions name and that a client carries out, if it said in {@link InitializationOptions} that it can. */
export const clientCommands = {
  /** Arguments: address of the document, {@link Encoding}. Writes the file anew in that encoding. */
  saveWithEncoding: 'smsMetering.saveWithEncoding',
  /** Argument: address of the document. Shows beside it what Windows reads from it. */
  showEffective: 'smsMetering.showEffective',
  /** Arguments: address of the document, name of the property, name of the setting. Writes them into the setting `smsMetering.schedules`. */
  declareSchedule: 'smsMetering.declareSchedule',
} as const;

/** What a client may send as `initializationOptions`. */
export interface InitializationOptions {
  /** The client carries out the command `smsMetering.saveWithEncoding`. */
  readonly saveWithEncoding?: boolean;
  /** The client carries out the command `smsMetering.declareSchedule`. */
  readonly declareSchedule?: boolean;
  /** The client carries out the command `smsMetering.showEffective`. */
  readonly showEffective?: boolean;
  /** The client listens to `smsMetering/siteFactsChanged`. */
  readonly siteFactsChanged?: boolean;
  /** Address of the folder that holds the programs, for a server that does not know it, as in a browser. */
  readonly programFolder?: string;
  /** The client answers `smsMetering/readFile` and `smsMetering/readFolder`. */
  readonly readsFiles?: boolean;
  /** The settings below `smsMetering`, for clients that do not answer workspace/configuration. */
  readonly settings?: unknown;
}

/** Zero-based line and UTF-16 units, as in the protocol. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

export interface PlainEdit {
  readonly range: PlainRange;
  readonly newText: string;
}

/** Names a document that is open in the editor. */
export interface DocumentParams {
  readonly uri: string;
}

/** In bytes. No metering file comes near; a larger one is left unread. */
export const largestFile = 16 * 1024 * 1024;

/** A file as it lies where it is kept. */
export interface FileAnswer {
  /** Its bytes. */
  readonly base64: string;
  /** Last change in seconds since 1970-01-01 UTC; absent where nobody knows. */
  readonly modified?: number;
}

/** What lies in a folder. Links, devices and the like are left out. */
export type FolderAnswer = readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];

/** Names a place in it: a selection, or a caret as an empty range. */
export interface PlaceParams extends DocumentParams {
  readonly range: PlainRange;
}

/** Asks for a schedule in words, or as token. */
export interface SetScheduleParams extends PlaceParams {
  readonly phrase: string;
}

export type ScheduleOffersAnswer =
  | {
      readonly ok: true;
      /** "License balancing". */
      readonly label: string;
      /** What stands there, in words; empty where it is not understood. */
      readonly present: string;
      readonly choices: readonly { readonly phrase: string; readonly token: string }[];
    }
  | {
      readonly ok: false;
      /** A sentence. */
      readonly reason: string;
    };

/** Names a folder; without one, all folders that are open in the editor are meant. */
export interface FolderFixesParams {
  readonly folder?: string;
}

/** The fixes of one file, for the version that they were computed on; null where it is not open. */
export interface PlainFileFixes {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly (PlainEdit & {
    /** "SWM101"; "SWM403, SWM406" on all edits of a file where a fix of one rule makes room for one of the other. */
    readonly rule: string;
    /** "duplicate-key"; as many names as rules. */
    readonly name: string;
  })[];
}

export interface FolderFixes {
  readonly files: readonly PlainFileFixes[];
  /** Addresses of files with fixes that an editor may open in another encoding than they have; they are left alone. */
  readonly skipped: readonly string[];
  /** How many files lie beyond the limit and were not looked at. */
  readonly more: number;
}

/** Asks for a report on an open document, or on all files of its site. */
export interface ExplainParams extends DocumentParams {
  readonly scope: 'file' | 'site';
  readonly format: 'markdown' | 'html';
}

export interface Explanation {
  /** "Site ABC". */
  readonly title: string;
  /** Safe to show whatever the files hold: what comes from them is escaped. */
  readonly text: string;
}

/** A text for a new file, or why there is none. */
export type ProfileAnswer =
  | {
      readonly ok: true;
      readonly text: string;
      /** Where a profile belongs that speaks for the files it was made from. */
      readonly suggestedUri: string;
      /** How many files it was made from. */
      readonly files: number;
    }
  | {
      readonly ok: false;
      /** A sentence. */
      readonly reason: string;
    };

/** What is said of a file in a text of its own: as Windows reads it, as an INI text with comments on what is not read; or where another reader disagrees. */
export interface SourceView {
  readonly text: string;
  /** For each line of the text the line of the file that it speaks of, zero-based; null for those that speak of none. */
  readonly sourceLines: readonly (number | null)[];
  /** Version of the document it was made from. */
  readonly version: number;
}

/** One thing known, or not known, about a site, in words for a person. */
export interface SiteFactItem {
  readonly fact: FactName;
  /** "Time zone". */
  readonly label: string;
  /** "America/Los_Angeles"; absent where it is not known. */
  readonly value?: string;
  /** "setting smsMetering.timeZone"; absent where it is not known. */
  readonly origin?: string;
  /** File that states it. */
  readonly originUri?: string;
  /** Zero-based line in that file. */
  readonly originLine?: number;
  /** What knowing it would be good for. */
  readonly use: string;
}

export interface SiteFactsAnswer {
  readonly facts: readonly SiteFactItem[];
  /** Sentences about what could not be learnt: files that could not be read, limits that were reached. */
  readonly notes: readonly string[];
  /** Sentences about settings of the editor that are ignored because they make no sense. */
  readonly settingFaults: readonly string[];
}

/** Edits for the version of the document that they were computed on, or why there are none. */
export type EditAnswer =
  | {
      readonly ok: true;
      readonly uri: string;
      readonly version: number;
      /** What the edits do, in words. */
      readonly title: string;
      readonly edits: readonly PlainEdit[];
    }
  | {
      readonly ok: false;
      /** A sentence. */
      readonly reason: string;
    };

export interface ArticlesParams {
  /** A document whose settings decide where links lead. */
  readonly uri?: string;
}

export interface ArticleItem {
  /** "Q213171". */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
}

/** Names a place as a caret. */
export interface GuidanceParams extends DocumentParams {
  readonly position: PlainPosition;
}

export interface SearchArticlesParams extends ArticlesParams {
  /** Symptoms, error numbers, ids of status messages, names of keys, numbers of articles. */
  readonly query: string;
  /** The most articles wanted. */
  readonly limit?: number;
}

export type { FindingCounts } from '../core/explain/model.ts';
export type {
  DifferentValue,
  KeyDifference,
  PictureComputer,
  PictureFact,
  PictureFile,
  PictureFinding,
  PictureGroup,
  PicturePlace,
  PictureRole,
  PictureTrack,
  PictureWeek,
  SitePicture,
} from '../core/explain/picture/model.ts';
export type { Encoding } from '../core/text/encoding.ts';
export type {
  ArticleGuidance,
  FindingGuidance,
  Guidance,
  Subject,
} from '../service/guidance/model.ts';
