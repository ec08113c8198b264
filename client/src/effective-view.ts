import {
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocumentContentProvider,
  Uri,
  workspace,
} from 'vscode';
import { type EffectiveText, methods } from '../../server/src/lsp/protocol.ts';
import { effectiveAddress, effectiveScheme } from './effective-address.ts';
import type { Server } from './server.ts';

/** Address of the document that shows what Windows reads from a file. */
export function effectiveUri(source: Uri): Uri {
  return Uri.from(effectiveAddress(source.path, source.toString()));
}

/** Read-only documents that show a file as Windows reads it, and follow its changes. */
export class EffectiveView implements TextDocumentContentProvider, Disposable {
  readonly onDidChange: Event<Uri>;
  readonly #server: Server;
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<Uri>();
  readonly #listening: Disposable;

  constructor(server: Server, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.onDidChange = this.#changes.event;
    this.#listening = Disposable.from(
      workspace.registerTextDocumentContentProvider(effectiveScheme, this),
      workspace.onDidChangeTextDocument(({ document }) => this.#refresh(document.uri.toString())),
      server.onDidChangeSiteFacts((source) => this.#refresh(source)),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#refresh();
      }),
    );
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changes.dispose();
  }

  async provideTextDocumentContent(view: Uri): Promise<string> {
    try {
      // The server knows open documents only, and the view may have been open longer than the file.
      const { uri } = await workspace.openTextDocument(Uri.parse(view.query, true));
      const params = { uri: uri.toString() };
      const answer = await this.#server.request<EffectiveText | null>(methods.effective, params);
      return answer?.text ?? '; Nothing is known about files of this kind.\n';
    } catch (error) {
      this.#log.warn(`What Windows reads from ${view.query} could not be shown.`, error);
      return '; The file cannot be read at the moment. "SMS Metering: Show Log" may tell why.\n';
    }
  }

  /** Renews the open views of a file, or all of them. */
  #refresh(source?: string): void {
    for (const { uri } of workspace.textDocuments) {
      if (uri.scheme === effectiveScheme && (source === undefined || uri.query === source))
        this.#changes.fire(uri);
    }
  }
}
