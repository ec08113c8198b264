import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';
import { activeEditor } from './edits.ts';

/** Shows in words what the file in front says. */
export const explainFile: Command = {
  id: commandIds.explainFile,
  async run({ explanations }) {
    const editor = activeEditor();
    if (editor) await explanations.show('file', editor.document.uri);
  },
};

/** Shows in words what all files of the site of the file in front say. */
export const explainSite: Command = {
  id: commandIds.explainSite,
  async run({ explanations }) {
    const editor = activeEditor();
    if (editor) await explanations.show('site', editor.document.uri);
  },
};
