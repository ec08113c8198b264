import { type EditAnswer, methods, type PlaceParams } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';
import { activeEditor, applyAnswer, plainRange } from './edits.ts';

/** Turns the number of seconds at the cursor, or in the selection, into a date, or the date into a number. */
export const convertEpoch: Command = {
  id: commandIds.convertEpoch,
  async run({ server }) {
    const editor = activeEditor();
    if (!editor) return;
    const params: PlaceParams = {
      uri: editor.document.uri.toString(),
      range: plainRange(editor.selection),
    };
    await applyAnswer(await server.request<EditAnswer>(methods.convertEpoch, params), editor);
  },
};
