import { ViewColumn, window, workspace } from 'vscode';
import { commandIds } from '../command-ids.ts';
import { effectiveUri } from '../effective-view.ts';
import type { Command } from './command.ts';
import { activeEditor } from './edits.ts';

/** Shows beside the file in front what Windows reads from it. */
export const showEffective: Command = {
  id: commandIds.showEffective,
  async run() {
    const editor = activeEditor();
    if (!editor) return;
    const view = await workspace.openTextDocument(effectiveUri(editor.document.uri));
    await window.showTextDocument(view, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  },
};
