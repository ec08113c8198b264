import type { ArticleId, Evidence } from '../catalogue/evidence.ts';
import type { Fix, RelatedPlace, RuleId, Severity } from '../rules/rule.ts';
import type { Span } from '../text/lines.ts';

/** One thing that a person should know about one place of a file, ready to be shown. */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  readonly articles: readonly ArticleId[];
  readonly evidence: Evidence;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
  readonly unnecessary: boolean;
}
