import type { Connection, InitializeParams, Message } from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';
import { Answers } from './answers.ts';
import { Diagnostics } from './diagnostics.ts';
import { followDocuments } from './documents/document-events.ts';
import { Documents } from './documents/documents.ts';
import { Files } from './documents/files.ts';
import type { OpenDocument } from './documents/open-document.ts';
import type { Gate } from './gate.ts';
import { Later } from './later.ts';
import { type DocumentParams, notifications } from './protocol.ts';
import { Quiet } from './quiet.ts';
import { Refresh } from './refresh.ts';
import { registerForChanges } from './registrations.ts';
import type { Runtime } from './runtime.ts';
import { Configuration } from './settings/configuration.ts';
import { SettingsFiles } from './settings/settings-files.ts';
import { SiteFiles } from './sites/site-files.ts';
import { type SiteListener, SiteStore } from './sites/site-store.ts';
import { foldersOf, followFolders } from './sites/workspace-folders.ts';
import { Views } from './views.ts';

/** What answers are made with. */
export interface Workings {
  readonly connection: Connection;
  readonly answers: Answers;
  readonly views: Views;
  readonly settingsFiles: SettingsFiles;
  readonly configuration: Configuration;
  readonly sites: SiteStore;
  readonly siteFiles: SiteFiles;
  readonly runtime: Runtime;
  readonly abilities: Abilities;
}

/**
 * What the server does for a client that is initialized: all but the first answer. What a first check does not need is loaded behind its findings, or when
 * the first request arrives that needs it; the sites in the opened folders are looked for then, too.
 * @param gate holds messages back meanwhile; without one nothing waits for the findings
 */
export async function startWork(
  connection: Connection,
  params: InitializeParams,
  abilities: Abilities,
  runtime: Runtime,
  gate?: Gate,
): Promise<void> {
  const rest = new Later(async () => {
    const { registerRest } = await import('./rest.ts');
    registerRest(workings);
  });
  const afterFirstFindings = (): void => {
    if (!rest.isBegun) gate?.closeUntil(() => rest.begin(), runtime.defer);
  };
  const complain = once((sentence) => connection.console.warn(sentence));
  const answers = new Answers((sentence) => connection.console.error(sentence));
  const documents = new Documents();
  const settingsFiles = new SettingsFiles(documents, runtime.readFile);
  const configuration = new Configuration(connection, settingsFiles, complain);
  const listener: SiteListener = { changed: (changed) => circumstancesChanged(changed), note: complain };
  const sites = new SiteStore(documents, runtime, listener, rest.loaded);
  const siteFiles = new SiteFiles(sites, runtime);
  const views = new Views(documents, configuration, sites, runtime, () =>
    circumstancesChanged(documents.all()),
  );
  const diagnostics = new Diagnostics(connection, views, runtime, afterFirstFindings);
  const files = new Files(documents, runtime, (document) => circumstancesChanged([document]));
  const refresh = new Refresh(connection);
  const workings = {
    connection,
    answers,
    views,
    settingsFiles,
    configuration,
    sites,
    siteFiles,
    runtime,
    abilities,
  };

  const circumstancesChanged = (changed: readonly OpenDocument[]): void => {
    diagnostics.reconsider(changed);
    refresh.ask();
    if (abilities.options.siteFactsChanged !== true) return;
    for (const { uri } of changed) tell(connection, notifications.siteFactsChanged, { uri });
  };

  configuration.initialize(abilities);
  diagnostics.initialize(abilities);
  refresh.initialize(abilities);
  connection.languages.diagnostics.on(
    answers.to({ kind: 'full', items: [] }, (pulled) => diagnostics.pull(pulled)),
  );
  connection.onInitialized(() => {
    followFolders(connection, foldersOf(params), abilities.tellsOfFolders, sites);
    void registerForChanges(connection, abilities);
  });
  const settingsAreQuiet = new Quiet(runtime.defer, () => circumstancesChanged(documents.all()));
  const settingsChanged = (): void => {
    configuration.filesChanged();
    settingsAreQuiet.disturb();
  };
  followDocuments(connection, {
    documents,
    files,
    settingsFiles,
    sites,
    siteFiles,
    configuration,
    diagnostics,
    settingsChanged,
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    settingsAreQuiet.disturb();
  });
  connection.onShutdown(() => answers.shutDown());
  if (gate)
    gate.closeOn(
      (message) => !rest.isBegun && needsRest(message),
      () => rest.begin(),
    );
  else await rest.begin();
}

/** The requests that are answered without the rest. */
const firstRequests: ReadonlySet<string> = new Set(['textDocument/diagnostic', 'shutdown']);

function needsRest(message: Message): boolean {
  const { id, method } = message as { readonly id?: unknown; readonly method?: unknown };
  return id !== undefined && typeof method === 'string' && !firstRequests.has(method);
}

/** A client that is gone cannot be told, and that is no fault of ours. */
function tell(connection: Connection, method: string, params: DocumentParams): void {
  connection.sendNotification(method, params).catch(() => undefined);
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
