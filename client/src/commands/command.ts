import type { LogOutputChannel, Uri } from 'vscode';
import type { CommandId } from '../command-ids.ts';
import type { Contexts } from '../contexts.ts';
import type { ExplanationView } from '../documents/explanation-view.ts';
import type { SourceViews } from '../documents/source-views.ts';
import type { Sample } from '../sample/sample.ts';
import type { Server } from '../server.ts';
import type { GuidanceView } from '../views/guidance/view.ts';

/** What commands work with. */
export interface CommandContext {
  readonly server: Server;
  readonly log: LogOutputChannel;
  readonly guidance: GuidanceView;
  /** Draws the site of a file beside it. */
  readonly showSite: (source: Uri) => Promise<void>;
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
