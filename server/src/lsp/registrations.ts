import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';
import { watchedFiles } from './files.ts';
import { settingsSection } from './protocol.ts';

/** Asks the client to tell of changed settings and files. One that refuses is served without. */
export async function registerForChanges(connection: Connection, abilities: Abilities): Promise<void> {
  const { client } = connection;
  try {
    if (abilities.registersConfiguration)
      await client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    if (abilities.registersWatchedFiles) {
      const watchers = watchedFiles.map((globPattern) => ({ globPattern }));
      await client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  } catch (error) {
    connection.console.warn(`The client refused to tell of changes: ${String(error)}`);
  }
}
