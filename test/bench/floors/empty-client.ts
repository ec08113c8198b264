import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** The least that an extension with a language server does. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('server.js');
  const client = new LanguageClient(
    'empty',
    'Empty',
    { module, transport: TransportKind.ipc },
    { documentSelector: ['plaintext'] },
  );
  return client.start();
}
