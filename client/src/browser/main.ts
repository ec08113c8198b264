import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient/browser';
import { settingsSection } from '../../../server/src/lsp/protocol.ts';
import { activateWith, type ExtensionApi } from '../extension.ts';

export { deactivate } from '../extension.ts';

/** VS Code for the Web calls this when a file of one of the languages is opened, or a command is used. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const programFolder = String(Uri.joinPath(context.extensionUri, 'dist'));
  return activateWith((options) => clientOf(programFolder, options), context);
}

/** A client with a worker of its own, which ends with it. */
function clientOf(programFolder: string, options: LanguageClientOptions): LanguageClient {
  // The worker itself and no function that makes one: the client would not know the Worker of VS Code's extension host for what it is.
  const worker = new Worker(`${programFolder}/browser/server.js`, { name: 'SMS Metering' });
  const client = new LanguageClient(settingsSection, 'SMS Metering', worker, {
    ...options,
    initializationOptions: { ...options.initializationOptions, programFolder },
  });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) worker.terminate();
  });
  return client;
}
