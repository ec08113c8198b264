import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';
import { watchedFiles } from './documents/files.ts';
import { settingsSection } from './protocol.ts';

/** Asks the client to tell of changed settings and files. One that refuses is served without. */
export async function registerForChanges(connection: Connection, abilities: Abilities): Promise<void> {
  const { client } = connection;
  try {
    if (abilities.registersConfiguration)
      await client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    if (abilities.registersWatchedFiles) {
      const files = watchedFiles.map((globPattern) => ({ globPattern }));
      // Where a folder goes, nothing is said of the files in it.
      const watchers = [...files, { globPattern: '**/*', kind: WatchKind.Delete }];
      await client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  } catch (error) {
    connection.console.warn(`The client refused to tell of changes: ${String(error)}`);
  }
}
