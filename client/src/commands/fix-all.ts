import { commands } from 'vscode';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';

/** Makes all safe fixes of the file in front, as "fix all on save" does. */
export const fixAll: Command = {
  id: commandIds.fixAll,
  run: () =>
    commands.executeCommand('editor.action.codeAction', {
      kind: 'source.fixAll.smsMetering',
      apply: 'first',
    }),
};
