import { type DocumentParams, type EditAnswer, methods } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';
import { activeEditor, applyAnswer } from './edits.ts';

/** Adds what is missing of the section that switches the log of the service on. */
export const insertLogging: Command = {
  id: commandIds.insertLogging,
  async run({ server }) {
    const editor = activeEditor();
    if (!editor) return;
    const params: DocumentParams = { uri: editor.document.uri.toString() };
    await applyAnswer(await server.request<EditAnswer>(methods.insertLogging, params), editor);
  },
};
