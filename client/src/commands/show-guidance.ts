import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';

/** Opens the view that tells what is known of the place of the cursor. */
export const showGuidance: Command = {
  id: commandIds.showGuidance,
  run: ({ guidance }) => guidance.focus(),
};
