import type { KnownArticleId } from '../catalogue/articles/ids.ts';
import type { ArticleId, Evidence } from '../catalogue/evidence.ts';
import type { LanguageId } from '../catalogue/language.ts';
import type { RuleId, Severity } from '../rules/rule.ts';

/**
 * A report on the metering sites among some files: plain data that is rendered as text, Markdown, HTML, or as it is. No string in it holds markup; those that
 * come from files are shortened and without secrets, but otherwise unescaped.
 */
export interface Report {
  /** Grows when the form of the report changes. */
  readonly form: 1;
  /** The moment that was taken for the present, as ISO 8601 in UTC. */
  readonly now: string;
  readonly sites: Bounded<SiteReport>;
  /** What was asked for and could not be explained. */
  readonly unread: Bounded<UnreadFile>;
}

/** The first of many, and how many more there are. */
export interface Bounded<T> {
  readonly shown: readonly T[];
  readonly more: number;
}

export interface UnreadFile {
  readonly path: string;
  /** Why, as a clause: "looks binary, not like text". */
  readonly reason: string;
}

export interface SiteReport {
  /** "Site LAB", or the folder of a site without a name. */
  readonly title: string;
  /** What matters, in sentences. */
  readonly summary: readonly string[];
  readonly facts: readonly ReportRow[];
  readonly missing: readonly MissingFact[];
  readonly week: Week;
  /** From worst to mildest. */
  readonly risks: readonly RiskGroup[];
  readonly advice: readonly AdviceItem[];
  readonly files: Bounded<FileExplanation>;
  /** The articles that the risks and the advice name, by number. */
  readonly articles: readonly ArticleEntry[];
}

/** Something with its value in words. */
export interface ReportRow {
  readonly label: string;
  /** What it means, with its unit. */
  readonly text: string;
  /** As it stands in the file, where the text does not say it. */
  readonly written?: string;
  /** The unit and what that rests on. */
  readonly unit?: string;
  /** Where it was learnt: "line 4", "option --zone". */
  readonly origin?: string;
}

/** A fact that nobody stated, and how to. */
export interface MissingFact {
  readonly label: string;
  /** What cannot be judged without it. */
  readonly use: string;
  /** Ways to supply it, each complete in itself. */
  readonly how: readonly string[];
}

/** What one file says. */
export interface FileExplanation {
  readonly path: string;
  readonly language: LanguageId;
  /** What kind of file it is. */
  readonly kind: string;
  readonly encoding?: string;
  /** In sentences. */
  readonly summary: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly notes: readonly string[];
  readonly findings: FindingCounts;
}

/** How many findings of each weight there are. */
export type FindingCounts = Readonly<Record<Severity, number>>;

export interface ReportSection {
  readonly title: string;
  readonly rows: Bounded<ReportRow>;
}

/** All findings of one rule with one severity. */
export interface RiskGroup {
  readonly severity: Severity;
  readonly rule: RuleId;
  /** The rule's name as words. */
  readonly name: string;
  readonly evidence: Evidence;
  readonly articles: readonly ArticleId[];
  readonly places: Bounded<RiskPlace>;
}

export interface RiskPlace {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
  /** What the first fix would do. */
  readonly fix?: string;
}

/** One thing of the check list. */
export interface AdviceItem {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  /** Why it is not certain that it concerns this site. */
  readonly condition?: string;
  readonly articles: readonly KnownArticleId[];
}

export interface ArticleEntry {
  readonly id: ArticleId;
  readonly title: string;
  readonly link: string;
  /** Its steps, where a risk rests on it. */
  readonly remedy: readonly string[];
}

/** What happens in one week, from Sunday to Saturday on the clocks of the site. */
export interface Week {
  readonly zone: string;
  /** Why it is this week. */
  readonly reason: string;
  readonly days: readonly WeekDay[];
  readonly tracks: Bounded<WeekTrack>;
  /** What is not in the picture, what had to be assumed, and when clocks are changed. */
  readonly notes: readonly string[];
}

export interface WeekDay {
  readonly name: string;
  /** As in 2001-05-06. */
  readonly date: string;
  /** Seconds since 1970-01-01 UTC of its midnight and of the next one; 23 to 25 hours apart. */
  readonly start: number;
  readonly end: number;
}

/** What recurs for one reason: the packs of one server, one of the site's cycles. */
export interface WeekTrack {
  readonly kind: 'pack' | 'cycle';
  readonly title: string;
  /** Of a pack: the file that plans it. */
  readonly path?: string;
  /** How often, in words; empty where that is not known. */
  readonly rhythm: string;
  readonly origin: string;
  /** No file states it: it is the documented default. */
  readonly isDefault: boolean;
  /** How often it happens in this week. */
  readonly runs: number;
  /** Empty for what happens too often to be told one by one. */
  readonly events: readonly WeekEvent[];
  /** Why it is not known when it happens. */
  readonly remark?: string;
}

export interface WeekEvent {
  /** Seconds since 1970-01-01 UTC. */
  readonly at: number;
  /** 0 = the Sunday. */
  readonly day: number;
  /** On the clocks of the site: `01:59:59`, with the offset from UTC in a week in which clocks are changed. */
  readonly clock: string;
  /** A pack that is not the one at PackTime but follows from it and the interval. */
  readonly isReckoned: boolean;
}
