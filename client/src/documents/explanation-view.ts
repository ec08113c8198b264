import { t } from '@vscode/l10n';
import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type ExplainParams, type Explanation, methods } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';
import { explained, explanationAddress, explanationScheme } from './explanation-address.ts';

/** Read-only documents that explain a file, or the site around it. They tell of the moment they were asked for: a site may be large. */
export class ExplanationView implements TextDocumentContentProvider, Disposable {
  readonly onDidChange: Event<Uri>;
  readonly #server: Server;
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<Uri>();
  readonly #registration: Disposable;

  constructor(server: Server, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.onDidChange = this.#changes.event;
    this.#registration = workspace.registerTextDocumentContentProvider(explanationScheme, this);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changes.dispose();
  }

  /** Explains a file or its site anew, laid out by VS Code's own preview of Markdown; as plain text where that is switched off. */
  async show(scope: ExplainParams['scope'], source: Uri): Promise<void> {
    const view = Uri.from(explanationAddress(scope, source.path, source.toString()));
    const address = view.toString();
    // VS Code keeps the text of a closed document for a while.
    const wasOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === address);
    if (wasOpen) this.#changes.fire(view);
    const document = await workspace.openTextDocument(view);
    try {
      await commands.executeCommand('markdown.showPreview', view);
    } catch (error) {
      this.#log.info('The preview of Markdown is not available.', error);
      await window.showTextDocument(document, { preview: true });
    }
  }

  async provideTextDocumentContent(view: Uri): Promise<string> {
    const { scope, uri: source } = explained(view.query);
    try {
      // The server knows open documents only, and the report may have been open longer than the file.
      const { uri } = await workspace.openTextDocument(Uri.parse(source, true));
      const params: ExplainParams = { uri: uri.toString(), scope, format: 'markdown' };
      const answer = await this.#server.request<Explanation | null>(methods.explain, params);
      return answer?.text ?? `${t('Nothing is known about files of this kind.')}\n`;
    } catch (error) {
      this.#log.warn(`${source} could not be explained.`, error);
      return `${t('The file cannot be explained at the moment. "SMS Metering: Show Log" may tell why.')}\n`;
    }
  }
}
