import { type DocumentParams, type EditAnswer, methods } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';
import { activeEditor, applyAnswer } from './edits.ts';

/** Writes the next Sunday 1:59:59 A.M. into PackTime. */
export const setNextDefaultSlot: Command = {
  id: commandIds.setNextDefaultSlot,
  async run({ server }) {
    const editor = activeEditor();
    if (!editor) return;
    const params: DocumentParams = { uri: editor.document.uri.toString() };
    await applyAnswer(await server.request<EditAnswer>(methods.nextDefaultSlot, params), editor);
  },
};
