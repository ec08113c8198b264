import { type Connection, FileChangeType } from 'vscode-languageserver';
import { addressOf } from './address.ts';
import type { Configuration } from './configuration.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Documents } from './documents.ts';
import type { Files } from './files.ts';
import type { SiteFiles } from './site-files.ts';
import type { SiteStore } from './site-store.ts';

/** What follows from each thing that a client tells about documents and their files. */
export function followDocuments(
  connection: Connection,
  documents: Documents,
  files: Files,
  sites: SiteStore,
  siteFiles: SiteFiles,
  configuration: Configuration,
  diagnostics: Diagnostics,
): void {
  connection.onDidOpenTextDocument((params) => {
    const document = documents.open(params);
    if (!document) return;
    diagnostics.changed(document);
    files.learn(document);
    void sites.opened(document);
  });
  connection.onDidChangeTextDocument((params) => {
    const document = documents.change(params);
    if (!document) return;
    diagnostics.changed(document);
    sites.changed(document);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (document) files.learn(document);
  });
  connection.onDidCloseTextDocument((params) => {
    const document = documents.close(params);
    if (!document) return;
    configuration.forget(document.uri);
    diagnostics.closed(document);
    sites.closed(document);
    siteFiles.forget(document.address);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    files.changed(changes.map(({ uri }) => uri));
    for (const { uri } of changes) siteFiles.forget(addressOf(uri));
    sites.diskChanged(
      changes.map(({ uri, type }) => ({ uri, kind: type === FileChangeType.Deleted ? 'gone' : 'changed' })),
    );
  });
}
