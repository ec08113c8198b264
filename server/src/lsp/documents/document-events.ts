import { type Connection, FileChangeType } from 'vscode-languageserver';
import type { Diagnostics } from '../diagnostics.ts';
import type { Configuration } from '../settings/configuration.ts';
import { isSettingsFile, type SettingsFiles } from '../settings/settings-files.ts';
import type { SiteFiles } from '../sites/site-files.ts';
import type { SiteStore } from '../sites/site-store.ts';
import { addressOf } from './address.ts';
import type { Documents } from './documents.ts';
import type { Files } from './files.ts';
import type { OpenDocument } from './open-document.ts';

/** What hears of documents and their files. */
interface Followers {
  readonly documents: Documents;
  readonly files: Files;
  readonly settingsFiles: SettingsFiles;
  readonly sites: SiteStore;
  readonly siteFiles: SiteFiles;
  readonly configuration: Configuration;
  readonly diagnostics: Diagnostics;
  /** A settings file is different. */
  readonly settingsChanged: () => void;
}

/** What follows from each thing that a client tells about documents and their files. */
export function followDocuments(
  connection: Connection,
  {
    documents,
    files,
    settingsFiles,
    sites,
    siteFiles,
    configuration,
    diagnostics,
    settingsChanged,
  }: Followers,
): void {
  /** Unsaved text of a settings file counts while it is open. */
  const hearSettings = (document: OpenDocument): void => {
    if (isSettingsFile(document.uri)) settingsChanged();
  };
  connection.onDidOpenTextDocument((params) => {
    const document = documents.open(params);
    if (!document) return;
    diagnostics.changed(document);
    files.learn(document);
    void sites.opened(document);
    hearSettings(document);
  });
  connection.onDidChangeTextDocument((params) => {
    const document = documents.change(params);
    if (!document) return;
    diagnostics.changed(document);
    sites.changed(document);
    hearSettings(document);
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
    settingsFiles.changed([document.uri]);
    hearSettings(document);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    files.changed(uris);
    for (const uri of uris) siteFiles.forget(addressOf(uri));
    sites.diskChanged(
      changes.map(({ uri, type }) => ({ uri, kind: type === FileChangeType.Deleted ? 'gone' : 'changed' })),
    );
    if (settingsFiles.changed(uris)) settingsChanged();
  });
}
