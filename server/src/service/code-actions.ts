import type { MeteringFile } from '../core/document.ts';
import type { Finding } from '../core/lint/finding.ts';
import type { Span } from '../core/text/lines.ts';
import { type Action, isWanted } from './action.ts';
import { actionKinds } from './action-kinds.ts';
import type { ServiceContext } from './context.ts';
import { fixAllActions, fixAllOfRuleActions } from './fix-all.ts';
import { quickFixes } from './quick-fixes.ts';
import { rewriteActions } from './rewrite-actions.ts';
import { suppressActions } from './suppress-actions.ts';

/** What can be done at a place. */
export interface ActionRequest {
  readonly span: Span;
  /** All findings of the document. */
  readonly findings: readonly Finding[];
  /** The kinds an editor wants; all of them where it does not say. */
  readonly only: readonly string[] | undefined;
  /** The editor asks by itself, to know whether to show a light bulb. */
  readonly isAutomatic: boolean;
}

/** The actions for a place, the most useful first: fixes, fixes of many, rewriting, and silencing last. */
export function actionsAt(
  file: MeteringFile,
  request: ActionRequest,
  context: ServiceContext,
): readonly Action[] {
  const { span, findings, only, isAutomatic } = request;
  const here = findings.filter((finding) => touches(finding, span));
  const actions = [
    ...quickFixes(here),
    ...fixAllOfRuleActions(here, findings),
    // Nobody looks for what concerns the whole file behind a light bulb.
    ...(isWanted(actionKinds.fixAll, isAutomatic ? (only ?? []) : only)
      ? fixAllActions(file, findings, context)
      : []),
    ...rewriteActions(file, span, context),
    ...suppressActions(file, here),
  ];
  return actions.filter(({ kind }) => isWanted(kind, only));
}

/** True where a selection or a caret lies in or beside a finding. */
function touches(finding: Span, span: Span): boolean {
  return finding.start <= span.end && finding.end >= span.start;
}
