import { Uri } from 'vscode';
import { commandIds } from '../command-ids.ts';
import type { SourceViewKind } from '../documents/source-view-address.ts';
import type { Command, CommandContext } from './command.ts';
import { activeEditor } from './edits.ts';

/** Shows beside the file in front what Windows reads from it. A lens names the file. */
export const showEffective: Command = {
  id: commandIds.showEffective,
  run: (context, file) => showView('effective', context, file),
};

/** Shows beside the file in front where another reader would disagree with Windows. */
export const showDisagreement: Command = {
  id: commandIds.showDisagreement,
  run: (context, file) => showView('comparison', context, file),
};

async function showView(kind: SourceViewKind, { views }: CommandContext, file: unknown): Promise<void> {
  const source = typeof file === 'string' ? Uri.parse(file, true) : activeEditor()?.document.uri;
  if (source) await views.show(kind, source);
}
