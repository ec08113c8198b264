import { t } from '@vscode/l10n';
import { Disposable, languages, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { type DocumentParams, methods, type SitePicture } from '../../../../server/src/lsp/protocol.ts';
import type { Server } from '../../server.ts';
import { fillWebview } from '../fill-webview.ts';
import { Latest } from '../latest.ts';
import { whySilent } from '../why-silent.ts';
import { filesNamed, fromSitePage, recalledSite, type Shown } from './messages.ts';
import { SITE_PANEL } from './panel-kind.ts';

const PAUSE = 250;

/** A file of this language is about sites and in none. */
const settingsLanguage = 'sms-metering-settings';

/** The panel that draws the site of the file in front: its computers, files, facts, copies and week. It follows what is typed, and the file in front. */
export class SiteView implements Disposable {
  readonly #server: Server;
  readonly #languages: readonly string[];
  readonly #extension: Uri;
  readonly #listening: Disposable;
  readonly #following = new Latest(PAUSE);
  #panel: WebviewPanel | undefined;
  #isReady = false;
  /** A file of the site that is drawn. */
  #source: Uri | undefined;
  #shown: SitePicture | undefined;
  #files: ReadonlySet<string> = new Set();

  constructor(server: Server, languageIds: readonly string[], extension: Uri) {
    this.#server = server;
    this.#languages = languageIds.filter((id) => id !== settingsLanguage);
    this.#extension = extension;
    const follow = () => this.#follow();
    this.#listening = Disposable.from(
      window.onDidChangeActiveTextEditor(follow),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#languages.includes(document.languageId)) follow();
      }),
      languages.onDidChangeDiagnostics(follow),
      server.onDidChangeSiteFacts(follow),
      server.onDidChangeState(follow),
    );
  }

  /** The picture that the page shows; undefined while it shows none. */
  get shown(): SitePicture | undefined {
    return this.#isReady ? this.#shown : undefined;
  }

  dispose(): void {
    this.#following.cancel();
    this.#listening.dispose();
    this.#panel?.dispose();
  }

  /** Draws the site of a file beside it. */
  show(source: Uri): void {
    this.#source = source;
    if (this.#panel) this.#panel.reveal(undefined, true);
    else this.#open();
    this.#follow(0);
  }

  /**
   * Fills the panel that stood in the window before it was opened again.
   * @param state what the page remembered
   */
  restore(panel: WebviewPanel, state: unknown): void {
    const { source } = recalledSite(state);
    if (source) this.#source ??= Uri.parse(source);
    this.#panel?.dispose();
    this.#fill(panel, panel.title);
  }

  #open(): void {
    const title = t('The Site');
    const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#fill(window.createWebviewPanel(SITE_PANEL, title, beside), title);
  }

  #fill(panel: WebviewPanel, title: string): void {
    const { webview } = panel;
    this.#panel = panel;
    this.#isReady = false;
    panel.iconPath = Uri.joinPath(this.#extension, 'icons/guidance.svg');
    webview.onDidReceiveMessage((raw) => this.#hear(raw));
    panel.onDidChangeViewState(() => this.#follow());
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#isReady = false;
      this.#following.cancel();
    });
    fillWebview(webview, this.#extension, 'site', title);
  }

  #hear(raw: unknown): void {
    const message = fromSitePage(raw);
    if (message?.kind === 'ready') {
      this.#isReady = true;
      this.#follow(0);
    } else if (message?.kind === 'open' && this.#files.has(message.uri))
      void this.#goTo(Uri.parse(message.uri, true), message.line);
  }

  #follow(pause?: number): void {
    if (!this.#panel?.visible || !this.#isReady) return;
    const active = window.activeTextEditor?.document;
    if (active && this.#languages.includes(active.languageId)) this.#source = active.uri;
    this.#following.do((signal) => this.#draw(signal), pause);
  }

  async #draw(signal: AbortSignal): Promise<void> {
    const shown = await this.#pictureOf(this.#source, signal);
    if (signal.aborted || !this.#panel) return;
    this.#shown = shown.kind === 'picture' ? shown.picture : undefined;
    if (this.#shown) {
      this.#files = filesNamed(this.#shown);
      this.#panel.title = this.#shown.title;
    }
    void this.#panel.webview.postMessage(shown);
  }

  async #pictureOf(source: Uri | undefined, signal: AbortSignal): Promise<Shown> {
    if (!source)
      return { kind: 'nothing', words: t('Open a file of software metering to see its site here.') };
    try {
      // The server knows open documents only, and the picture may have been open longer than the file.
      const { uri } = await workspace.openTextDocument(source);
      const params: DocumentParams = { uri: uri.toString() };
      const picture = await this.#server.request<SitePicture | null>(methods.sitePicture, params, signal);
      if (picture) return { kind: 'picture', picture, source: params.uri };
      return { kind: 'nothing', words: t('Nothing is known about files of this kind.') };
    } catch {
      return { kind: 'nothing', words: this.#whySilent() };
    }
  }

  #whySilent(): string {
    if (this.#server.state === 'running')
      return t('The file cannot be read at the moment. "SMS Metering: Show Log" may tell why.');
    return whySilent(this.#server.state);
  }

  /** Beside the picture: where the file is shown already, else in another group of editors. */
  async #goTo(file: Uri, line: number): Promise<void> {
    const own = this.#panel?.viewColumn;
    const known = window.visibleTextEditors.find(({ document }) => String(document.uri) === String(file));
    const other = window.tabGroups.all.find(({ viewColumn }) => viewColumn !== own)?.viewColumn;
    const viewColumn = known?.viewColumn ?? other ?? ViewColumn.Beside;
    try {
      const selection = new Range(line, 0, line, 0);
      await window.showTextDocument(file, { viewColumn, selection });
    } catch {
      void window.showWarningMessage(
        t('{0} cannot be opened.', file.path.slice(file.path.lastIndexOf('/') + 1)),
      );
    }
  }
}
