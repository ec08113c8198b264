import type { Registration, WatchKind } from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';
import type { Connection } from './connection.ts';
import { watchedFiles } from './documents/files.ts';
import { settingsSection } from './protocol.ts';

/** Asks the client to tell of changed settings and files. One that refuses is served without. */
export async function registerForChanges(connection: Connection, abilities: Abilities): Promise<void> {
  try {
    if (abilities.registersConfiguration)
      await register(connection, 'workspace/didChangeConfiguration', { section: settingsSection });
    if (abilities.registersWatchedFiles) {
      const files = watchedFiles.map((globPattern) => ({ globPattern }));
      // Where a folder goes, nothing is said of the files in it.
      const watchers = [...files, { globPattern: '**/*', kind: 4 satisfies typeof WatchKind.Delete }];
      await register(connection, 'workspace/didChangeWatchedFiles', { watchers });
    }
  } catch (error) {
    connection.logWarning(`The client refused to tell of changes: ${String(error)}`);
  }
}

/** Each notification is registered once and for good, so that its method is all that it has to be told by. */
async function register(connection: Connection, method: string, registerOptions: object): Promise<void> {
  const registration: Registration = { id: method, method, registerOptions };
  await connection.sendRequest('client/registerCapability', { registrations: [registration] });
}
