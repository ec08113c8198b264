import type { ArticleId, Evidence } from '../catalogue/evidence.ts';
import type { LanguageId } from '../catalogue/language.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { IniDocument } from '../ini/scanner.ts';
import type { CheckSettings } from '../settings.ts';
import type { SiteFacts } from '../site/facts.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Encoding } from '../text/encoding.ts';
import type { Span } from '../text/lines.ts';

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

/** Another place that explains a finding. */
export interface RelatedPlace extends Span {
  readonly message: string;
}

/** What a rule says about one place. The message is one of the rule's own, its `{names}` filled from `values`. */
export interface Report<MessageId extends string = string> extends Span {
  readonly message: MessageId;
  readonly values?: Readonly<Record<string, string | number>>;
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

/** What a rule for INI files looks at. */
export interface IniRuleContext {
  readonly language: LanguageId;
  readonly document: IniDocument;
  readonly profile: IniProfile;
  /** Undefined where only an editor's text is known and not the file's bytes. */
  readonly encoding: Encoding | undefined;
  readonly facts: SiteFacts;
  readonly settings: CheckSettings;
}

export interface IniRule<MessageId extends string = string> {
  readonly kind: 'ini';
  readonly meta: RuleMeta<MessageId>;
  readonly check: (context: IniRuleContext, report: (report: Report<MessageId>) => void) => void;
}

export type Rule = IniRule;

/** A rule for INI files: one object that holds all there is to know about it. */
export function iniRule<MessageId extends string>(
  rule: Omit<IniRule<NoInfer<MessageId>>, 'kind' | 'meta'> & { readonly meta: RuleMeta<MessageId> },
): Rule {
  // The registry holds rules of different message ids side by side; each rule is checked against its own above.
  return { kind: 'ini', ...rule } as unknown as Rule;
}
