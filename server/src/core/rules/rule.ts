import type { ArticleId, Evidence } from '../catalogue/evidence.ts';
import type { LanguageId } from '../catalogue/language.ts';
import type { ProfileSection } from '../ini/profile.ts';
import type { LogLine } from '../logs/line.ts';
import type { CheckSettings } from '../settings.ts';
import type { SiteFacts } from '../site/facts.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Encoding } from '../text/encoding.ts';
import type { Span } from '../text/lines.ts';
import type {
  ControlRuleContext,
  FileRuleContext,
  IniRuleContext,
  LogRuleContext,
  PartRuleContext,
  SettingRuleContext,
} from './context.ts';

export type RuleId = `SWM${number}`;

/** From worst to mildest. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A way to mend a finding. It is made of edits, so that every editor and the command line can carry it out. */
export interface Fix {
  /** What it does, as the light bulb and the command line say it. */
  readonly title: string;
  /** True where it cannot change what the writer meant; such fixes join "fix all". */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
  /** The file is to be written in this encoding instead of its own. Only where bytes are written; an edit alone cannot do it. */
  readonly encoding?: Encoding;
}

/** Another place that explains a finding, in the same file or in another of the site. */
export interface RelatedPlace extends Span {
  readonly message: string;
  /** Where it stands if that is another file; the span then counts for nothing. */
  readonly elsewhere?: { readonly uri: string; readonly line: number };
}

/** A line, counted from 0; people count from 1. */
export interface LineNumber {
  readonly line: number;
}

/** What a rule says about one place. The message is one of the rule's own, its `{names}` filled from `values`. */
export interface Report<MessageId extends string = string> extends Span {
  readonly message: MessageId;
  readonly values?: Readonly<Record<string, string | number | LineNumber>>;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Where they differ from the rule's own. */
  readonly articles?: readonly ArticleId[];
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** The text has no effect; editors show it faded. */
  readonly unnecessary?: boolean;
}

export interface RuleMeta<MessageId extends string = string> {
  readonly id: RuleId;
  /** Words of the rule in lower case with hyphens, e.g. `pack-interval-too-short`. */
  readonly name: string;
  readonly languages: readonly LanguageId[];
  /** What the rule reports in most cases. */
  readonly severity: Severity;
  readonly evidence: Evidence;
  /** The articles it rests on; empty where there is no Microsoft source, and the messages then say so. */
  readonly articles: readonly ArticleId[];
  /** `safe` joins "fix all", `suggested` waits to be chosen, `none`: nothing to mend by an edit. */
  readonly fix: 'safe' | 'suggested' | 'none';
  /** Where there is none: why not, as a sentence. */
  readonly noFix?: string;
  /** What is wrong, why it matters and how to mend it, in two or three sentences for the rule's page. */
  readonly explanation: string;
  readonly messages: Readonly<Record<MessageId, string>>;
  /** Rules whose findings on the same line say nothing more once this one has spoken. */
  readonly outranks?: readonly RuleId[];
  /** Texts that run in the tests and stand in the documentation. `facts` and `settings` are those they need. */
  readonly examples: RuleExamples;
}

export interface RuleExamples {
  readonly bad: string;
  readonly good: string;
  readonly facts?: SiteFacts;
  readonly settings?: Partial<CheckSettings>;
  readonly encoding?: Encoding;
}

/** What a rule does while one log is read from its beginning to its end, however large that is. It keeps few lines, and tells a line that it reports of: {@link LogLine.keep}. */
export interface LogWatcher<Phrase extends string = string> {
  /** A line holds one of the rule's phrases. Told once for each phrase of a line, in the order in which they stand there. */
  readonly hear: (line: LogLine, phrase: Phrase) => void;
  /** The log is at its end: the time to report. The last line is the last that is not blank. */
  readonly end: (lastLine: LogLine | undefined) => void;
}

/** Takes what a rule says. What costs something to work out may be a function: it is not called for places that are not listed any more. */
export type Reporter<MessageId extends string = string> = (report: Reported<MessageId>) => void;

export type Reported<MessageId extends string = string> =
  | Report<MessageId>
  | (() => Report<MessageId>)
  | LineReport<MessageId>;

/**
 * What a rule for INI files says of some lines, and is made of nothing else but these and the words of the header above the first of them. While they are the
 * same it is not made anew for the next version of a text. Where it tells the number of one of the lines, it does so as a {@link LineNumber}; and each of its
 * places stands in one of them, or where one ends. A rule says one thing at most of the same first line.
 */
export interface LineReport<MessageId extends string = string> {
  readonly lines: readonly [first: number, ...others: number[]];
  /** All lines of these sections are among them. */
  readonly sections?: readonly ProfileSection[];
  readonly say: () => Report<MessageId>;
}

export interface IniRule<MessageId extends string = string> {
  readonly kind: 'ini';
  readonly meta: RuleMeta<MessageId>;
  readonly check: (context: IniRuleContext, report: Reporter<MessageId>) => void;
}

export interface ControlRule<MessageId extends string = string> {
  readonly kind: 'control';
  readonly meta: RuleMeta<MessageId>;
  readonly check: (context: ControlRuleContext, report: Reporter<MessageId>) => void;
}

/**
 * How far a rule looks that judges the parts of a file one by one. Such a rule is run again only for the part that an edit touches, so it reports nothing
 * that points elsewhere.
 *
 * - `item`: at an item, its fields, and the names and fields of the blocks around it;
 * - `siblings`: at all items that stand directly in one block as well;
 * - `block`: at everything inside of one block.
 */
export type Reach = 'item' | 'siblings' | 'block';

/** What finds in each part of a site control file what it finds there in the whole of it. */
export interface PartCheck<MessageId extends string = string> {
  readonly reach: Reach;
  readonly check: (context: PartRuleContext, report: Reporter<MessageId>) => void;
}

/** A rule for site control files that judges their parts. */
export interface PartRule<MessageId extends string = string> extends PartCheck<MessageId> {
  readonly kind: 'part';
  readonly meta: RuleMeta<MessageId>;
  /** What it says of the file as a whole, before the parts. */
  readonly checkWhole?: (context: ControlRuleContext, report: Reporter<MessageId>) => void;
}

export interface SettingRule<MessageId extends string = string> {
  readonly kind: 'setting';
  readonly meta: RuleMeta<MessageId>;
  readonly check: (context: SettingRuleContext, report: Reporter<MessageId>) => void;
}

export interface FileRule<MessageId extends string = string> {
  readonly kind: 'file';
  readonly meta: RuleMeta<MessageId>;
  readonly check: (context: FileRuleContext, report: Reporter<MessageId>) => void;
  /** What it finds in the parts of a site control file; the file as a whole is checked before them. */
  readonly parts?: PartCheck<MessageId>;
}

export interface LogRule<MessageId extends string = string> {
  readonly kind: 'log';
  readonly meta: RuleMeta<MessageId>;
  /** What lines hold that the rule wants to hear of: ASCII in lower case, found in any case. */
  readonly phrases: readonly string[];
  /** Begins to watch a log. */
  readonly watch: (context: LogRuleContext, report: Reporter<MessageId>) => LogWatcher;
}

export type Rule = IniRule | ControlRule | PartRule | SettingRule | FileRule | LogRule;

/** The parts of a rule as its file writes them; its messages decide which message ids it may report. */
type Written<Kind extends Exclude<Rule, LogRule | PartRule>, MessageId extends string> = {
  readonly meta: RuleMeta<MessageId>;
  readonly check: (context: Parameters<Kind['check']>[0], report: Reporter<NoInfer<MessageId>>) => void;
};

// The registry holds rules of different message ids side by side; each is checked against its own where it is written.

/** A rule for INI files: one object that holds all there is to know about it. */
export function iniRule<MessageId extends string>(rule: Written<IniRule, MessageId>): Rule {
  return { kind: 'ini', ...rule } as unknown as Rule;
}

/** A rule for site control files. */
export function controlRule<MessageId extends string>(rule: Written<ControlRule, MessageId>): Rule {
  return { kind: 'control', ...rule } as unknown as Rule;
}

/** A rule for site control files that judges their parts one by one. */
export function partRule<MessageId extends string>(rule: {
  readonly meta: RuleMeta<MessageId>;
  readonly reach: Reach;
  readonly check: (context: PartRuleContext, report: Reporter<NoInfer<MessageId>>) => void;
  readonly checkWhole?: (context: ControlRuleContext, report: Reporter<NoInfer<MessageId>>) => void;
}): Rule {
  return { kind: 'part', ...rule } as unknown as Rule;
}

/** A rule for settings, in every file that states them. */
export function settingRule<MessageId extends string>(rule: Written<SettingRule, MessageId>): Rule {
  return { kind: 'setting', ...rule } as unknown as Rule;
}

/** A rule for files of several kinds. */
export function fileRule<MessageId extends string>(
  rule: Written<FileRule, MessageId> & { readonly parts?: PartCheck<NoInfer<MessageId>> },
): Rule {
  return { kind: 'file', ...rule } as unknown as Rule;
}

/** A rule for logs. One finding for a fault and a log: the first place, with some of the others beside it. */
export function logRule<MessageId extends string, const Phrase extends string>(rule: {
  readonly meta: RuleMeta<MessageId>;
  readonly phrases: readonly Phrase[];
  readonly watch: (
    context: LogRuleContext,
    report: Reporter<NoInfer<MessageId>>,
  ) => LogWatcher<NoInfer<Phrase>>;
}): Rule {
  return { kind: 'log', ...rule } as unknown as Rule;
}
