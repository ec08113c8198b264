import type { CodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import { setSeverity } from '../../core/configuration/set-severity.ts';
import { settingsFileName } from '../../core/configuration/settings-search.ts';
import type { RuleId } from '../../core/rules/rule.ts';
import { folderOf } from '../../core/site/member.ts';
import { fileName } from '../../core/site/site.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { isWanted } from '../../service/action.ts';
import { actionKinds } from '../../service/action-kinds.ts';
import type { Abilities } from '../abilities.ts';
import { addressIn } from '../documents/address.ts';
import type { PlainEdit } from '../protocol.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import { isSettingsFile } from '../settings/settings-files.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { View } from '../views.ts';

/**
 * Actions that switch off the rules that speak at a place for a whole folder: an edit of the nearest settings file that is open to a person, or of a new one in the
 * opened folder. The last resort, so the last of all actions.
 */
export async function silenceInFolder(
  params: CodeActionParams,
  { document, findings }: View,
  settingsFiles: SettingsFiles,
  sites: SiteStore,
  abilities: Abilities,
): Promise<CodeAction[]> {
  if (!abilities.documentChanges || isSettingsFile(document.uri)) return [];
  if (!document.address.includes('://') || !isWanted(actionKinds.quickFix, params.context.only)) return [];
  const span = document.spanOf(params.range);
  const here = findings().filter(({ start, end }) => start <= span.end && end >= span.start);
  const rules = [...new Set(here.map(({ rule }) => rule))];
  if (rules.length === 0) return [];
  const root = sites.rootAround(document.address) ?? folderOf(document.address);
  const nearest = await settingsFiles.nearest(document.address);
  const inRoot = nearest && `${folderOf(nearest.address)}/`.startsWith(`${root}/`) ? nearest : undefined;
  const address = inRoot?.address ?? addressIn(root, settingsFileName);
  if (!inRoot && !abilities.createsFiles) return [];
  const folder = fileName(folderOf(address));
  return rules.map((rule) => ({
    title: abilities.translate(`Switch ${rule} off in "${folder}" (${settingsFileName})`),
    kind: actionKinds.quickFix,
    edit: inRoot ? editOf(inRoot, rule) : creationOf(address, rule),
  }));
}

interface OpenOrNot {
  readonly uri: string;
  readonly version: number | null;
  readonly text: string;
}

function editOf({ uri, version, text }: OpenOrNot, rule: RuleId): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits: [plainEdit(text, rule)] }] };
}

function creationOf(uri: string, rule: RuleId): WorkspaceEdit {
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [plainEdit('', rule)] },
    ],
  };
}

function plainEdit(text: string, rule: RuleId): PlainEdit {
  const { start, end, newText } = setSeverity(text, rule, 'off');
  const lines = new LineIndex(text);
  return { range: { start: lines.positionAt(start), end: lines.positionAt(end) }, newText };
}
