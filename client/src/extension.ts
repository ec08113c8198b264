import { type ExtensionContext, window } from 'vscode';
import { registerCommands } from './commands/all.ts';
import { EffectiveView } from './effective-view.ts';
import { contributedLanguages } from './languages.ts';
import { type CreateClient, Server } from './server.ts';
import { ServerStatus } from './server-status.ts';
import { SiteStatus } from './status.ts';

let running: Server | undefined;

/** Begins everything that lives as long as the extension; resolves when the server runs or has failed to. */
export async function activateWith(createClient: CreateClient, context: ExtensionContext): Promise<void> {
  const languages = contributedLanguages(context.extension.packageJSON);
  const log = window.createOutputChannel('SMS Metering', { log: true });
  const server = new Server(createClient, languages, log);
  running = server;
  context.subscriptions.push(
    log,
    server,
    new ServerStatus(server, languages),
    new SiteStatus(server, languages, log),
    new EffectiveView(server, log),
    registerCommands({ server, log }),
  );
  await server.start();
}

export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
