import { t } from '@vscode/l10n';
import {
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { methods, type SourceView } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';
import type { SourceLines } from './lines-in-step.ts';
import { follow, keepInStep } from './selection-in-step.ts';
import {
  type SourceViewKind,
  sourceViewAddress,
  sourceViewKind,
  sourceViewSchemes,
} from './source-view-address.ts';

/** Read-only documents that show a file as Windows reads it, or where another reader disagrees. They follow its changes, and its selection. */
export class SourceViews implements TextDocumentContentProvider, Disposable {
  readonly onDidChange: Event<Uri>;
  readonly #server: Server;
  readonly #log: LogOutputChannel;
  readonly #changes = new EventEmitter<Uri>();
  readonly #sourceLines = new Map<string, SourceLines>();
  readonly #listening: Disposable;

  constructor(server: Server, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.onDidChange = this.#changes.event;
    this.#listening = Disposable.from(
      ...Object.values(sourceViewSchemes).map((scheme) =>
        workspace.registerTextDocumentContentProvider(scheme, this),
      ),
      workspace.onDidChangeTextDocument(({ document }) => this.#refresh(document.uri.toString())),
      workspace.onDidCloseTextDocument(({ uri }) => this.#sourceLines.delete(uri.toString())),
      server.onDidChangeSiteFacts((source) => this.#refresh(source)),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#refresh();
      }),
      keepInStep(this),
    );
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changes.dispose();
  }

  /** Shows a view of a file beside it. */
  async show(kind: SourceViewKind, source: Uri): Promise<void> {
    const uri = Uri.from(sourceViewAddress(kind, source.path, source.toString()));
    const view = await workspace.openTextDocument(uri);
    await window.showTextDocument(view, { viewColumn: ViewColumn.Beside, preserveFocus: true });
    if (window.activeTextEditor) follow(window.activeTextEditor, this);
  }

  /** For each line of a view the line of the file that it speaks of; undefined for documents that are no views. */
  sourceLinesOf(view: Uri): SourceLines | undefined {
    return sourceViewKind(view.scheme) && this.#sourceLines.get(view.toString());
  }

  async provideTextDocumentContent(view: Uri): Promise<string> {
    try {
      // The server knows open documents only, and the view may have been open longer than the file.
      const { uri } = await workspace.openTextDocument(Uri.parse(view.query, true));
      const params = { uri: uri.toString() };
      const method = methods[sourceViewKind(view.scheme) ?? 'effective'];
      const answer = await this.#server.request<SourceView | null>(method, params);
      this.#sourceLines.set(view.toString(), answer?.sourceLines ?? []);
      return answer?.text ?? `; ${t('Nothing is known about files of this kind.')}\n`;
    } catch (error) {
      this.#log.warn(`A view of ${view.query} could not be shown.`, error);
      return `; ${t('The file cannot be read at the moment. "SMS Metering: Show Log" may tell why.')}\n`;
    }
  }

  /** Renews the open views of a file, or all of them. */
  #refresh(source?: string): void {
    for (const { uri } of workspace.textDocuments) {
      if (sourceViewKind(uri.scheme) && (source === undefined || uri.query === source))
        this.#changes.fire(uri);
    }
  }
}
