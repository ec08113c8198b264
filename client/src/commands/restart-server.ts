import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';

export const restartServer: Command = {
  id: commandIds.restartServer,
  run: ({ server }) => server.restart(),
};
