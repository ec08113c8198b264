import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** The least that an extension with a language server does. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('server.js');
  client = new LanguageClient(
    'empty',
    'Empty',
    { module, transport: TransportKind.ipc },
    { documentSelector: ['plaintext'] },
  );
  return client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
