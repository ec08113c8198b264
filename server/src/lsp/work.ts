import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Abilities } from './abilities.ts';
import { registerActions } from './actions.ts';
import { Answers } from './answers.ts';
import { registerCodeLenses } from './code-lenses.ts';
import { Configuration } from './configuration.ts';
import { Diagnostics } from './diagnostics.ts';
import { followDocuments } from './document-events.ts';
import { Documents } from './documents.ts';
import { registerExplanations } from './explain.ts';
import { registerFeatures } from './features.ts';
import { Files } from './files.ts';
import { FolderFixer } from './folder-fixes.ts';
import { registerFormatting } from './formatting.ts';
import { registerInlayHints } from './inlay-hints.ts';
import { registerNavigation } from './navigation.ts';
import type { OpenDocument } from './open-document.ts';
import { registerProfiles } from './profiles.ts';
import { type DocumentParams, notifications } from './protocol.ts';
import { Quiet } from './quiet.ts';
import { Refresh } from './refresh.ts';
import { registerForChanges } from './registrations.ts';
import { registerRequests } from './requests.ts';
import type { Runtime } from './runtime.ts';
import { registerSemanticTokens } from './semantic-tokens.ts';
import { SettingsFiles } from './settings-files.ts';
import { registerSignatureHelp } from './signature-help.ts';
import { SiteFiles } from './site-files.ts';
import { registerSitePictures } from './site-pictures.ts';
import { SiteStore } from './site-store.ts';
import { Views } from './views.ts';
import { foldersOf, followFolders } from './workspace-folders.ts';
import { registerWorkspaceSymbols } from './workspace-symbols.ts';

/** What the server does for a client that is initialized: all but the first answer. */
export function startWork(
  connection: Connection,
  params: InitializeParams,
  abilities: Abilities,
  runtime: Runtime,
): void {
  const complain = once((sentence) => connection.console.warn(sentence));
  const answers = new Answers((sentence) => connection.console.error(sentence));
  const documents = new Documents();
  const settingsFiles = new SettingsFiles(documents, runtime.readFile);
  const configuration = new Configuration(connection, settingsFiles, complain);
  const sites = new SiteStore(documents, runtime, {
    changed: (changed) => circumstancesChanged(changed),
    note: complain,
  });
  const siteFiles = new SiteFiles(sites, runtime);
  const views = new Views(documents, configuration, sites, runtime);
  const diagnostics = new Diagnostics(connection, views, runtime);
  const files = new Files(documents, runtime, (document) => circumstancesChanged([document]));
  const refresh = new Refresh(connection);

  const circumstancesChanged = (changed: readonly OpenDocument[]): void => {
    diagnostics.reconsider(changed);
    refresh.ask();
    if (abilities.options.siteFactsChanged !== true) return;
    for (const { uri } of changed) tell(connection, notifications.siteFactsChanged, { uri });
  };

  configuration.initialize(abilities);
  diagnostics.initialize(abilities);
  refresh.initialize(abilities);
  registerFeatures(connection, answers, views, abilities);
  const fixer = new FolderFixer(configuration, sites, runtime);
  registerActions(connection, answers, views, settingsFiles, sites, fixer, abilities);
  registerSemanticTokens(connection, answers, views);
  registerInlayHints(connection, answers, views, abilities);
  registerWorkspaceSymbols(connection, answers, siteFiles, abilities);
  registerSignatureHelp(connection, answers, views, abilities);
  registerNavigation(connection, answers, views, siteFiles, sites, abilities);
  registerCodeLenses(connection, answers, views, abilities);
  registerFormatting(connection, answers, views);
  registerRequests(connection, answers, views, abilities);
  registerProfiles(connection, answers, views, sites, runtime, abilities);
  registerExplanations(connection, answers, views, sites, runtime, abilities);
  registerSitePictures(connection, answers, views, sites, siteFiles, abilities);
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
