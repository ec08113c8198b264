import type { Evidence } from '../../core/catalogue/evidence.ts';
import type { Severity } from '../../core/rules/rule.ts';

/** Whether a fault is mended at a site. */
export interface FixLevel {
  /** The level that contains the correction, such as "SP4". */
  readonly version: string;
  readonly state: 'mended here' | 'not mended here' | 'not known';
  /** One or two sentences. */
  readonly words: string;
}

/** A Knowledge Base article as a page shows it; all prose is the product's own. */
export interface ArticleGuidance {
  /** "Q213171". */
  readonly id: string;
  readonly title: string;
  /** Last change according to the archive, as YYYY-MM-DD. */
  readonly date: string;
  /** The product and the versions that the article says it applies to. */
  readonly appliesTo: string;
  readonly summary: string;
  /** Steps that cure or avoid it; empty where the article offers none. */
  readonly remedy: readonly string[];
  readonly note?: string;
  readonly fix?: FixLevel;
  readonly url: string;
}

/** A finding of the rules with what a person needs to understand and mend it. */
export interface FindingGuidance {
  /** "SWM212". */
  readonly rule: string;
  /** "pack interval too short". */
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  /** Why the rule minds; absent for remarks about the checking itself. */
  readonly why?: string;
  readonly evidence: Evidence;
  /** What the grade of evidence means, as a sentence. */
  readonly evidenceWords: string;
  /** Titles of the fixes that the editor offers. */
  readonly fixes: readonly string[];
  /** Why the rule offers none. */
  readonly noFix?: string;
  /** What settings had a part in it, and what states them. */
  readonly settings: readonly string[];
  /** What other places have to do with it. */
  readonly related: readonly string[];
  readonly articles: readonly ArticleGuidance[];
}

/** What is known of the key, setting, block or number at a place, whether or not there is anything wrong with it. */
export interface Subject {
  readonly title: string;
  readonly summary?: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly notes: readonly string[];
  readonly articles: readonly ArticleGuidance[];
}

/** Everything there is to say about one place of a file. */
export interface Guidance {
  /** Worst first. */
  readonly findings: readonly FindingGuidance[];
  /** How many more findings the place has than are listed. */
  readonly moreFindings: number;
  readonly subjects: readonly Subject[];
  /** Keys, settings and registry values that the articles bear on. */
  readonly related: readonly string[];
}
