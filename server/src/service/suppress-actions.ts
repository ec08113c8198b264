import type { IniFile, MeteringFile } from '../core/document.ts';
import { LineKind } from '../core/ini/document.ts';
import type { Finding } from '../core/lint/finding.ts';
import { insert } from '../core/rules/fixes.ts';
import { ruleById } from '../core/rules/registry.ts';
import type { RuleId } from '../core/rules/rule.ts';
import type { TextEdit } from '../core/text/edit.ts';
import { dominantLineEnd } from '../core/text/lines.ts';
import type { Action } from './action.ts';
import { actionKinds } from './action-kinds.ts';

/** A directive for the whole file, to which a rule can be added. */
const FILE_DIRECTIVE = /^;+[ \t]*swm-disable[ \t:]+swm\d/i;

/** Ways to silence the rules that speak here, by a comment as core/lint/suppression.ts reads it: for the line, then for the file. */
export function suppressActions(document: MeteringFile, here: readonly Finding[]): readonly Action[] {
  // No notation for comments in site control files is known, and logs have none.
  if (document.kind !== 'ini') return [];
  const silenceable = here.filter(({ rule }) => ruleById(rule));
  const forLine = silenceable.flatMap((finding) => silenceForLine(document, finding));
  const forFile = [...new Set(silenceable.map(({ rule }) => rule))].map((rule) =>
    action(
      `Silence ${rule} for this file`,
      directiveForFile(document, rule),
      silenceable.filter((finding) => finding.rule === rule),
    ),
  );
  return [...withoutRepetition(forLine), ...forFile];
}

/** A directive for the next line does not reach comments and blank lines. */
function silenceForLine(document: IniFile, finding: Finding): readonly Action[] {
  const { ini, text } = document;
  const line = ini.lineAt(finding.start);
  const kind = ini.kind(line);
  if (kind === LineKind.comment || kind === LineKind.blank) return [];
  const directive = `; swm-disable-next-line ${finding.rule}${dominantLineEnd(text)}`;
  return [action(`Silence ${finding.rule} for this line`, insert(ini.start(line), directive), [finding])];
}

function directiveForFile({ ini, text }: IniFile, rule: RuleId): TextEdit {
  for (let line = 0; line < ini.lineCount && ini.kind(line) <= LineKind.comment; line++) {
    if (FILE_DIRECTIVE.test(ini.content(line))) return insert(ini.contentEnd(line), `, ${rule}`);
  }
  return insert(0, `; swm-disable ${rule}${dominantLineEnd(text)}`);
}

function action(title: string, edit: TextEdit, findings: readonly Finding[]): Action {
  return { title, kind: actionKinds.quickFix, edits: [edit], findings };
}

/** Two findings of a rule on one line need one comment. */
function withoutRepetition(actions: readonly Action[]): readonly Action[] {
  const seen = new Set<string>();
  return actions.filter(({ title, edits }) => {
    const effect = `${title} ${edits[0]?.start}`;
    const isNew = !seen.has(effect);
    seen.add(effect);
    return isNew;
  });
}
