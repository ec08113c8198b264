import type { LanguageId } from '../../catalogue/language.ts';
import type { RuleId, Severity } from '../../rules/rule.ts';
import type { Bounded, FindingCounts, WeekDay, WeekTrack } from '../model.ts';

/**
 * A site as a picture draws it: plain data without markup. Texts that come from files are shortened and without secrets, but otherwise unescaped; they stand
 * in `id`, `path` and `written`, which are the same in every language.
 */
export interface SitePicture {
  /** "Site LAB", or the folder of a site without a name. */
  readonly title: string;
  /** What matters, in sentences. */
  readonly summary: readonly string[];
  /** What is known of the site, and what is not. */
  readonly facts: readonly PictureFact[];
  /** The computers of each role, those of the site server first. */
  readonly groups: readonly PictureGroup[];
  /** Where the copies of Remodbc.ini do not agree. */
  readonly differences: readonly KeyDifference[];
  /** How many copies were compared. */
  readonly copies: number;
  readonly week: PictureWeek;
  /** What is not in the picture. */
  readonly notes: readonly string[];
}

/** A place that a person can go to. */
export interface PicturePlace {
  readonly uri: string;
  /** Zero-based. */
  readonly line: number;
}

/** One thing known, or not known, of a site. */
export interface PictureFact {
  readonly label: string;
  /** Absent where it is not known. */
  readonly text?: string;
  /** Where it was learnt. */
  readonly origin?: string;
  readonly place?: PicturePlace;
  /** What knowing it is good for. */
  readonly use: string;
}

/** What a computer is to software metering. `profile` is no computer: it is what a person wrote down of the site. */
export type PictureRole = 'profile' | 'site-server' | 'access-point' | 'metering-server' | 'unknown';

export interface PictureGroup {
  readonly kind: PictureRole;
  /** "Metering servers". */
  readonly title: string;
  /** How its computers are told from others, where that is no matter of course. */
  readonly remark?: string;
  /** The first of many are those with the gravest findings. */
  readonly shown: readonly PictureComputer[];
  /** The others of a large site, to be unfolded. */
  readonly folded: readonly PictureComputer[];
}

export interface PictureComputer {
  /** Its name as files have it; empty where no file tells. */
  readonly id: string;
  readonly files: readonly PictureFile[];
  readonly findings: FindingCounts;
}

export interface PictureFile {
  /** The way to it from the folder of the site. */
  readonly path: string;
  readonly uri: string;
  readonly kind: LanguageId;
  readonly findings: FindingCounts;
  /** The gravest ones. */
  readonly gravest: Bounded<PictureFinding>;
}

export interface PictureFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  /** Zero-based. */
  readonly line: number;
}

/** A key that not all copies of Remodbc.ini have alike. */
export interface KeyDifference {
  /** Its name. */
  readonly id: string;
  /** What most copies have comes first. */
  readonly values: Bounded<DifferentValue>;
}

export interface DifferentValue {
  /** As Windows returns it; absent for copies without the key. */
  readonly written?: string;
  readonly copies: Bounded<PicturePlace & { readonly path: string }>;
}

/** The week of the site, Sunday to Saturday on its clocks. */
export interface PictureWeek {
  /** "Sunday 2001-05-06 to Saturday 2001-05-12, in America/Los_Angeles". */
  readonly title: string;
  /** Why it is this week. */
  readonly reason: string;
  readonly days: readonly WeekDay[];
  readonly tracks: Bounded<PictureTrack>;
  readonly notes: readonly string[];
}

/** What recurs for one reason: the packs of one server, or one of the cycles of the site. */
export interface PictureTrack
  extends Pick<WeekTrack, 'kind' | 'title' | 'rhythm' | 'origin' | 'isDefault' | 'runs'> {
  /** When it happens in this week, in words, or why that is not known. */
  readonly times: string;
  /** Empty for what happens too often to be drawn one by one. */
  readonly events: readonly PictureEvent[];
  /** The line that plans it. */
  readonly place?: PicturePlace;
}

export interface PictureEvent {
  /** Seconds since 1970-01-01 UTC. */
  readonly at: number;
  /** A pack that is not the one at PackTime but follows from it and the interval. */
  readonly isReckoned: boolean;
}
