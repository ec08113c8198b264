import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { type Abilities, abilitiesOf } from './abilities.ts';
import { Answers } from './answers.ts';
import { capabilitiesFor } from './capabilities.ts';
import { Configuration } from './configuration.ts';
import { Diagnostics } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { registerFeatures } from './features.ts';
import { Files, watchedFiles } from './files.ts';
import type { OpenDocument } from './open-document.ts';
import { notifications, settingsSection } from './protocol.ts';
import { registerRequests } from './requests.ts';
import type { Runtime } from './runtime.ts';
import { Views } from './views.ts';

/** Serves a client over a connection until it ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const complain = once((sentence) => connection.console.warn(sentence));
  const answers = new Answers((sentence) => connection.console.error(sentence));
  const documents = new Documents();
  const configuration = new Configuration(connection, complain);
  const views = new Views(documents, configuration, runtime, complain);
  const diagnostics = new Diagnostics(connection, views, runtime.defer);
  const files = new Files(documents, runtime, (document) => circumstancesChanged([document]));
  let abilities: Abilities | undefined;

  const circumstancesChanged = (changed: readonly OpenDocument[]): void => {
    diagnostics.reconsider(changed);
    if (abilities?.options.siteFactsChanged !== true) return;
    for (const { uri } of changed) void connection.sendNotification(notifications.siteFactsChanged, { uri });
  };

  connection.onInitialize((params) => {
    abilities = abilitiesOf(params);
    configuration.initialize(abilities);
    diagnostics.initialize(abilities);
    registerFeatures(connection, answers, views, abilities);
    registerRequests(connection, answers, views);
    connection.languages.diagnostics.on(
      answers.to({ kind: 'full', items: [] }, (pulled) => diagnostics.pull(pulled)),
    );
    return {
      capabilities: capabilitiesFor(abilities),
      serverInfo: { name: 'SMS Metering', version: runtime.version },
    };
  });

  connection.onInitialized(() => {
    if (abilities?.registersConfiguration)
      register(
        connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection }),
      );
    if (abilities?.registersWatchedFiles) {
      const watchers = [{ globPattern: watchedFiles }];
      register(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
  });

  connection.onDidOpenTextDocument((params) => {
    const document = documents.open(params);
    if (!document) return;
    diagnostics.changed(document);
    files.learn(document);
  });
  connection.onDidChangeTextDocument((params) => {
    const document = documents.change(params);
    if (document) diagnostics.changed(document);
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
  });
  connection.onDidChangeWatchedFiles(({ changes }) => files.changed(changes.map(({ uri }) => uri)));
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    circumstancesChanged(documents.all());
  });
  connection.onShutdown(() => answers.shutDown());

  /** A client that refuses is served without what it refused. */
  const register = (registration: Promise<unknown>): void => {
    registration.catch((error) =>
      connection.console.warn(`The client refused to register: ${String(error)}`),
    );
  };

  connection.listen();
}

/** Says each sentence only once. */
function once(say: (sentence: string) => void): (sentence: string) => void {
  const said = new Set<string>();
  return (sentence) => {
    if (said.has(sentence)) return;
    said.add(sentence);
    say(sentence);
  };
}
