import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../../core/lint/finding.ts';
import type { Action } from '../../service/action.ts';
import { actionsAt } from '../../service/code-actions.ts';
import type { Abilities } from '../abilities.ts';
import { diagnosticSource, toDiagnostic, toWorkspaceEdit } from '../conversion.ts';
import { clientCommands } from '../protocol.ts';
import type { View } from '../views.ts';

/** CodeActionTriggerKind.Automatic: nobody asked for actions, but an editor wants to know whether there are any. */
export const AUTOMATIC = 2;

/** The actions for a place, as a client takes them. */
export function codeActionsFor(params: CodeActionParams, view: View, abilities: Abilities): CodeAction[] {
  const { document, context, findings } = view;
  const { only, triggerKind } = params.context;
  const isAutomatic = triggerKind === AUTOMATIC;
  const request = { span: document.spanOf(params.range), findings: findings(), only, isAutomatic };
  return actionsAt(document.parsed, request, context)
    .filter(({ encoding }) => encoding === undefined || abilities.options.saveWithEncoding === true)
    .filter(({ declaration }) => declaration === undefined || abilities.options.declareSchedule === true)
    .map((action) => toCodeAction(action, view, abilities, params.context.diagnostics));
}

function toCodeAction(
  action: Action,
  view: View,
  abilities: Abilities,
  shown: readonly Diagnostic[],
): CodeAction {
  const title = abilities.translate(action.title);
  const { kind, edits, encoding, declaration, findings, isPreferred } = action;
  const { document } = view;
  return {
    title,
    kind,
    ...(findings.length > 0 && {
      diagnostics: findings.map((finding) => diagnosticOf(finding, view, abilities, shown)),
    }),
    ...(isPreferred === true && abilities.preferredActions && { isPreferred }),
    ...(edits.length > 0 && { edit: toWorkspaceEdit(edits, document, abilities) }),
    ...(encoding && {
      command: { title, command: clientCommands.saveWithEncoding, arguments: [document.uri, encoding] },
    }),
    ...(declaration && {
      command: {
        title,
        command: clientCommands.declareSchedule,
        arguments: [document.uri, declaration.property, declaration.setting],
      },
    }),
  };
}

/** The client's own object for a finding where it sent it, because some clients compare. */
function diagnosticOf(
  finding: Finding,
  { document, settings }: View,
  abilities: Abilities,
  shown: readonly Diagnostic[],
): Diagnostic {
  const own = toDiagnostic(finding, document, abilities, settings.articleLink);
  const range = JSON.stringify(own.range);
  return (
    shown.find(
      ({ source, code, range: theirs }) =>
        source === diagnosticSource && code === finding.rule && JSON.stringify(theirs) === range,
    ) ?? own
  );
}
