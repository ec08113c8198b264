import { t } from '@vscode/l10n';
import { commands, type QuickPickItem, window, workspace } from 'vscode';
import { commandIds } from '../command-ids.ts';
import { type ContextValues, holds } from '../when-clause.ts';
import type { Command } from './command.ts';

interface Offer extends QuickPickItem {
  readonly command: string;
}

/** The parts of the manifest that tell which commands there are, and when they apply. */
interface CommandManifest {
  readonly contributes?: {
    readonly commands?: readonly { readonly command: string; readonly title: string }[];
    readonly menus?: {
      readonly commandPalette?: readonly { readonly command: string; readonly when?: string }[];
    };
  };
}

/** Lists the commands that apply to the file in front, and runs the chosen one. */
export const showCommands: Command = {
  id: commandIds.showCommands,
  async run({ manifest, contexts }) {
    const offers = offersIn(manifest, presentValues(contexts.values));
    const chosen = await window.showQuickPick(offers, { placeHolder: t('SMS Metering: what to do') });
    if (chosen) await commands.executeCommand(chosen.command);
  },
};

/** The commands whose clause in the palette holds, in the order of the manifest. */
function offersIn(manifest: unknown, values: ContextValues): readonly Offer[] {
  const { contributes } = (manifest ?? {}) as CommandManifest;
  const clauses = new Map(contributes?.menus?.commandPalette?.map(({ command, when }) => [command, when]));
  return (contributes?.commands ?? []).flatMap(({ command, title }) => {
    if (command === commandIds.showCommands) return [];
    const clause = clauses.get(command);
    return clause === undefined || holds(clause, values) ? [{ label: title, command }] : [];
  });
}

function presentValues(known: ReadonlyMap<string, boolean>): ContextValues {
  const document = window.activeTextEditor?.document;
  return new Map<string, string | number | boolean>([
    ...known,
    ['editorLangId', document?.languageId ?? ''],
    [
      'editorReadonly',
      document !== undefined && workspace.fs.isWritableFileSystem(document.uri.scheme) === false,
    ],
    ['workspaceFolderCount', workspace.workspaceFolders?.length ?? 0],
  ]);
}
