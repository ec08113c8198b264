import { t } from '@vscode/l10n';
import { Uri, workspace } from 'vscode';
import type { Encoding } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../command-ids.ts';
import { reencode } from '../reencode.ts';
import type { Command } from './command.ts';

/**
 * Writes a file anew in another encoding. Takes the address of the file and the name of the encoding. An editor that shows the file
 * reads it again by itself, because it holds no unsaved changes.
 */
export const saveWithEncoding: Command = {
  id: commandIds.saveWithEncoding,
  async run(_context, address, encoding) {
    if (typeof address !== 'string' || typeof encoding !== 'string') return;
    const uri = Uri.parse(address, true);
    await saveChanges(uri);
    const bytes = reencode(await workspace.fs.readFile(uri), encoding as Encoding);
    if (!bytes) throw new Error(t('the file cannot be written in {0} without losing something', encoding));
    await workspace.fs.writeFile(uri, bytes);
  },
};

async function saveChanges(uri: Uri): Promise<void> {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document?.isDirty && !(await document.save())) throw new Error(t('the file could not be saved'));
}
