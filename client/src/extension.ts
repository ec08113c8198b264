import { config } from '@vscode/l10n';
import { type ExtensionContext, l10n, type Uri, window } from 'vscode';
import type { Guidance, SitePicture } from '../../server/src/lsp/protocol.ts';
import { registerCommands } from './commands/register.ts';
import { Contexts } from './contexts.ts';
import { ExplanationView } from './documents/explanation-view.ts';
import { SourceViews } from './documents/source-views.ts';
import { contributedLanguages } from './languages.ts';
import { Sample } from './sample/sample.ts';
import { type CreateClient, Server } from './server.ts';
import { menuStatus } from './status/menu-status.ts';
import { ServerStatus } from './status/server-status.ts';
import { SettingsStatus } from './status/settings-status.ts';
import { SiteFactsInFront } from './status/site-facts-in-front.ts';
import { SiteStatus } from './status/site-status.ts';
import { GuidanceView } from './views/guidance/view.ts';
import { SITE_PANEL } from './views/site/panel-kind.ts';
import type { SiteView } from './views/site/view.ts';

/** What the extension lets others see. */
export interface ExtensionApi {
  /** What the Guidance view says of the place of the cursor; undefined while it shows no place. */
  shownGuidance(): Guidance | null | undefined;
  /** The picture of a site that the page shows; undefined while it shows none. */
  shownSite(): SitePicture | undefined;
}

let running: Server | undefined;

/** Begins everything that lives as long as the extension; resolves when the server runs or has failed to. */
export async function activateWith(
  createClient: CreateClient,
  context: ExtensionContext,
): Promise<ExtensionApi> {
  // The words of the editor's language; without a bundle texts are English.
  config({ contents: l10n.bundle ?? {} });
  const manifest: unknown = context.extension.packageJSON;
  const languages = contributedLanguages(manifest);
  const log = window.createOutputChannel('SMS Metering', { log: true });
  const server = new Server(createClient, languages, log);
  running = server;
  const contexts = new Contexts();
  const sample = new Sample(context.extensionUri, contexts);
  const siteStatus = new SiteStatus(languages);
  const settingsStatus = new SettingsStatus(languages);
  const guidance = new GuidanceView(server, contexts, languages, context.extensionUri);
  let site: SiteView | undefined;
  const siteView = async (): Promise<SiteView> => {
    const { SiteView: View } = await import('./second-part.ts');
    site ??= new View(server, languages, context.extensionUri);
    return site;
  };
  const showSite = async (source: Uri): Promise<void> => (await siteView()).show(source);
  const explanations = new ExplanationView(server, log);
  const views = new SourceViews(server, log);
  context.subscriptions.push(
    log,
    server,
    new ServerStatus(server, languages),
    new SiteFactsInFront(server, languages, log, (answer) => {
      siteStatus.show(answer?.facts ?? []);
      settingsStatus.show(answer?.settingFaults ?? []);
    }),
    siteStatus,
    settingsStatus,
    menuStatus(languages),
    sample,
    views,
    guidance,
    { dispose: () => site?.dispose() },
    window.registerWebviewPanelSerializer(SITE_PANEL, {
      deserializeWebviewPanel: async (panel, state) => (await siteView()).restore(panel, state),
    }),
    explanations,
    registerCommands({ server, log, guidance, showSite, explanations, views, sample, contexts, manifest }),
  );
  await server.start();
  return { shownGuidance: () => guidance.shown, shownSite: () => site?.shown };
}

export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
