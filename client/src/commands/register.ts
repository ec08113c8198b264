import { t } from '@vscode/l10n';
import { commands, Disposable, window } from 'vscode';
import { type CommandName, commandIds } from '../command-ids.ts';
import type { CommandContext } from './command.ts';

/** Registers all commands. What they do is loaded when the first of them is used. */
export function registerCommands(context: CommandContext): Disposable {
  const names = Object.keys(commandIds) as readonly CommandName[];
  return Disposable.from(...names.map((name) => register(name, context)));
}

/** The failure of a command goes to the log in full and to the person in one message. */
function register(name: CommandName, context: CommandContext): Disposable {
  const id = commandIds[name];
  return commands.registerCommand(id, async (...words: readonly unknown[]) => {
    try {
      const { allCommands } = await import('../second-part.ts');
      await allCommands[name].run(context, ...words);
    } catch (error) {
      context.log.error(id, error);
      void tellFailure(error);
    }
  });
}

async function tellFailure(error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const showLog = t('Show Log');
  const choice = await window.showErrorMessage(`SMS Metering: ${reason}`, showLog);
  if (choice === showLog) await commands.executeCommand(commandIds.showLog);
}
