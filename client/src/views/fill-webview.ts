import { env, l10n, Uri, type Webview } from 'vscode';
import { newNonce, pageHtml } from './html.ts';

/**
 * Loads one of the pages into a webview.
 * @param extension the folder of the extension
 * @param name of the page's script and style in `dist`
 */
export function fillWebview(webview: Webview, extension: Uri, name: string, title: string): void {
  const files = Uri.joinPath(extension, 'dist');
  webview.options = { enableScripts: true, localResourceRoots: [files] };
  webview.html = pageHtml({
    title,
    script: String(webview.asWebviewUri(Uri.joinPath(files, `${name}.js`))),
    style: String(webview.asWebviewUri(Uri.joinPath(files, `${name}.css`))),
    styleSource: webview.cspSource,
    nonce: newNonce(),
    language: l10n.bundle ? env.language : 'en',
    phrases: l10n.bundle ?? {},
  });
}
