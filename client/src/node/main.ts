import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { settingsSection } from '../../../server/src/lsp/protocol.ts';
import { activateWith, type ExtensionApi } from '../extension.ts';

export { deactivate } from '../extension.ts';

/** VS Code calls this when a file of one of the languages is opened, or a command is used. */
export function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  // The id is also the section of the settings in which the client looks for trace.server.
  return activateWith(
    (options) => new LanguageClient(settingsSection, 'SMS Metering', { run, debug }, options),
    context,
  );
}
