import { Uri, window, workspace } from 'vscode';
import { type DocumentParams, methods, type ProfileAnswer } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';
import { activeEditor } from './edits.ts';

/** Opens a site metering profile made from the files of the site in front, as a new document. Writes no file: where one exists, it stays as it is. */
export const createProfile: Command = {
  id: commandIds.createProfile,
  async run({ server }) {
    const editor = activeEditor();
    if (!editor) return;
    const params: DocumentParams = { uri: editor.document.uri.toString() };
    const answer = await server.request<ProfileAnswer>(methods.createProfile, params);
    if (!answer.ok) {
      window.showInformationMessage(answer.reason);
      return;
    }
    await window.showTextDocument(await newDocument(answer.text, Uri.parse(answer.suggestedUri, true)));
  },
};

/** A document that is saved where it is suggested; one without a place where a file or another new document has that name. */
async function newDocument(text: string, suggested: Uri) {
  const place = suggested.with({ scheme: 'untitled' });
  const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === place.toString());
  if (isOpen || suggested.scheme !== 'file' || (await exists(suggested)))
    return workspace.openTextDocument({ content: text, language: 'site-metering' });
  const document = await workspace.openTextDocument(place);
  const editor = await window.showTextDocument(document);
  await editor.edit((builder) => builder.insert(document.positionAt(0), text));
  return document;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
