import type { Connection, InitializeParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { SiteStore } from './site-store.ts';

/** Addresses of the folders that a client has open when it starts, in the oldest form that it uses. */
export function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}

/** Keeps the sites informed about the folders that are open. */
export function followFolders(
  connection: Connection,
  folders: readonly string[],
  tellsOfChanges: boolean,
  sites: SiteStore,
): void {
  let open = folders;
  void sites.setRoots(open);
  if (!tellsOfChanges) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    open = [...open.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    void sites.setRoots(open);
  });
}
