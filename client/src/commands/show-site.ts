import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';
import { activeEditor } from './edits.ts';

/** Draws the site of the file in front. */
export const showSite: Command = {
  id: commandIds.showSite,
  async run({ showSite: show }) {
    const editor = activeEditor();
    if (editor) await show(editor.document.uri);
  },
};
