import { t } from '@vscode/l10n';
import { Range, Uri, WorkspaceEdit, type WorkspaceFolder, window, workspace } from 'vscode';
import { type FolderFixes, methods } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../command-ids.ts';
import { fixesInWords } from '../fixes-in-words.ts';
import type { Command, CommandContext } from './command.ts';

/** Makes the safe fixes of all files in a folder: one that was chosen in the explorer, else the opened folder around the file in front. */
export const fixAllInFolder: Command = {
  id: commandIds.fixAllInFolder,
  async run(context, chosen) {
    const folder = chosen instanceof Uri ? chosen : folderInFront()?.uri;
    if (folder) await fix(context, folder);
    else window.showInformationMessage(t('SMS Metering: open a folder first.'));
  },
};

/** Makes the safe fixes of all files in all opened folders. */
export const fixAllInWorkspace: Command = {
  id: commandIds.fixAllInWorkspace,
  run: (context) => fix(context, undefined),
};

function folderInFront(): WorkspaceFolder | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return (uri && workspace.getWorkspaceFolder(uri)) ?? workspace.workspaceFolders?.[0];
}

/** Says what would be done, and does it as it is or through the preview of the editor. Nothing is saved. */
async function fix({ server }: CommandContext, folder: Uri | undefined): Promise<void> {
  const params = folder ? { folder: folder.toString() } : {};
  const fixes = await server.request<FolderFixes>(methods.folderFixes, params);
  const words = fixesInWords(fixes, (address) => workspace.asRelativePath(Uri.parse(address)));
  if (fixes.files.length === 0) {
    window.showInformationMessage(['SMS Metering:', words.title, ...words.left].join(' '));
    return;
  }
  const make = { label: t('Fix'), description: words.byRule, detail: words.byFile };
  const preview = { label: t('Preview'), description: t('See every change first, and leave out some') };
  const choice = await window.showQuickPick([make, preview], {
    title: words.title,
    placeHolder: words.left.join(' ') || t('Nothing is saved'),
  });
  if (choice === undefined) return;
  if (!isCurrent(fixes)) throw new Error(t('a file changed meanwhile; please try again'));
  const isDone = await workspace.applyEdit(editOf(fixes, choice === preview));
  if (!isDone && choice === make) throw new Error(t('the files cannot be changed'));
}

/** False where a person has typed into one of the files meanwhile. */
function isCurrent({ files }: FolderFixes): boolean {
  return files.every(({ uri, version }) => {
    const open = workspace.textDocuments.find(
      (document) => document.uri.toString() === Uri.parse(uri).toString(),
    );
    return version === null ? !open?.isDirty : open?.version === version;
  });
}

function editOf({ files }: FolderFixes, needsConfirmation: boolean): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { uri, edits } of files) {
    for (const { range, newText, rule, name } of edits) {
      const { start, end } = range;
      const place = new Range(start.line, start.character, end.line, end.character);
      edit.replace(Uri.parse(uri), place, newText, { needsConfirmation, label: `${rule}: ${name}` });
    }
  }
  return edit;
}
