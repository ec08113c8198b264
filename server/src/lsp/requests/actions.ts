import type { CodeAction, CodeActionParams, Connection, WorkspaceEdit } from 'vscode-languageserver';
import { folderOf } from '../../core/site/member.ts';
import { fileName } from '../../core/site/site.ts';
import { isWanted } from '../../service/action.ts';
import { actionKinds } from '../../service/action-kinds.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import { folderAddress } from '../documents/address.ts';
import { type FolderFixes, type FolderFixesParams, methods } from '../protocol.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import type { SiteStore } from '../sites/site-store.ts';
import type { View, Views } from '../views.ts';
import { AUTOMATIC, codeActionsFor } from './code-actions.ts';
import type { FolderFixer } from './folder-fixes.ts';
import { silenceInFolder } from './silence-in-folder.ts';

/** What an action carries whose edits are made when it is chosen. */
interface FolderFixData {
  readonly fixAllIn: string;
}

const nothing: FolderFixes = { files: [], skipped: [], more: 0 };

/** Answers with what can be done at a place, and in the folder around it. */
export function registerActions(
  connection: Connection,
  answers: Answers,
  views: Views,
  settingsFiles: SettingsFiles,
  sites: SiteStore,
  fixer: FolderFixer,
  abilities: Abilities,
): void {
  connection.onCodeAction(
    answers.to([], async (params) => {
      const view = await views.of(params.textDocument.uri);
      if (!view) return [];
      return [
        ...codeActionsFor(params, view, abilities),
        ...fixFolder(params, view, sites, abilities),
        ...(await silenceInFolder(params, view, settingsFiles, sites, abilities)),
      ];
    }),
  );

  // An action that cannot be resolved comes back as it was.
  connection.onCodeActionResolve(async (action, token) => {
    const resolve = answers.to<CodeAction, CodeAction>(action, async () => {
      const { fixAllIn } = (action.data ?? {}) as Partial<FolderFixData>;
      if (typeof fixAllIn !== 'string') return action;
      return { ...action, edit: toWorkspaceEdit(await fixer.fixesIn(fixAllIn), abilities) };
    });
    return resolve(action, token);
  });

  connection.onRequest(
    methods.folderFixes,
    answers.to<Partial<FolderFixesParams> | undefined, FolderFixes>(nothing, (params) =>
      fixer.fixesIn(typeof params?.folder === 'string' ? folderAddress(params.folder) : undefined),
    ),
  );
}

/** The safe fixes of all files in the opened folder; nobody looks for that behind a light bulb. */
function fixFolder(
  { context }: CodeActionParams,
  { document }: View,
  sites: SiteStore,
  abilities: Abilities,
): CodeAction[] {
  const { only, triggerKind } = context;
  const kind = actionKinds.fixFolder;
  if (!abilities.resolvesActions || !abilities.documentChanges) return [];
  if (!document.address.includes('://') || !isWanted(kind, only)) return [];
  if (only === undefined && triggerKind === AUTOMATIC) return [];
  const folder = sites.rootAround(document.address) ?? folderOf(document.address);
  const title = abilities.translate(`Make all safe fixes in the files of "${fileName(folder)}"`);
  return [{ title, kind, data: { fixAllIn: folder } satisfies FolderFixData }];
}

/** Edits of several files, to be confirmed by a person where the client can ask for that. */
function toWorkspaceEdit({ files }: FolderFixes, abilities: Abilities): WorkspaceEdit {
  if (!abilities.changeAnnotations)
    return {
      documentChanges: files.map(({ uri, version, edits }) => ({
        textDocument: { uri, version },
        edits: edits.map(({ range, newText }) => ({ range, newText })),
      })),
    };
  const rules = new Map(files.flatMap(({ edits }) => edits.map(({ rule, name }) => [rule, name] as const)));
  return {
    documentChanges: files.map(({ uri, version, edits }) => ({
      textDocument: { uri, version },
      edits: edits.map(({ range, newText, rule }) => ({ range, newText, annotationId: rule })),
    })),
    changeAnnotations: Object.fromEntries(
      [...rules].map(([rule, name]) => [rule, { label: `${rule}: ${name}`, needsConfirmation: true }]),
    ),
  };
}
