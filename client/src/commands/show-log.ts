import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';

export const showLog: Command = {
  id: commandIds.showLog,
  run: ({ log }) => log.show(),
};
