import { t } from '@vscode/l10n';
import { commands, type Disposable, type LogOutputChannel, window } from 'vscode';
import type { CommandId } from '../command-ids.ts';
import { commandIds } from '../command-ids.ts';
import type { Contexts } from '../contexts.ts';
import type { ExplanationView } from '../documents/explanation-view.ts';
import type { SourceViews } from '../documents/source-views.ts';
import type { Sample } from '../sample/sample.ts';
import type { Server } from '../server.ts';
import type { GuidanceView } from '../views/guidance/view.ts';
import type { SiteView } from '../views/site/view.ts';

/** What commands work with. */
export interface CommandContext {
  readonly server: Server;
  readonly log: LogOutputChannel;
  readonly guidance: GuidanceView;
  readonly site: SiteView;
  readonly explanations: ExplanationView;
  readonly views: SourceViews;
  readonly sample: Sample;
  readonly contexts: Contexts;
  /** package.json, in the language of the editor. */
  readonly manifest: unknown;
}

export interface Command {
  readonly id: CommandId;
  /**
   * Does what the command's title says.
   * @throws an error whose message ends the sentence "It did not work: ..."
   */
  run(context: CommandContext, ...words: readonly unknown[]): unknown;
}

/** Registers a command. Its failure goes to the log in full and to the person in one message. */
export function registerCommand(command: Command, context: CommandContext): Disposable {
  return commands.registerCommand(command.id, async (...words: readonly unknown[]) => {
    try {
      await command.run(context, ...words);
    } catch (error) {
      context.log.error(command.id, error);
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
