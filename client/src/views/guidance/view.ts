import { t } from '@vscode/l10n';
import {
  commands,
  Disposable,
  languages,
  type TextEditor,
  type Uri,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import {
  type ArticleGuidance,
  type Guidance,
  type GuidanceParams,
  methods,
  type SearchArticlesParams,
} from '../../../../server/src/lsp/protocol.ts';
import { openArticle } from '../../articles/open-article.ts';
import { commandIds } from '../../command-ids.ts';
import type { Contexts } from '../../contexts.ts';
import type { Server } from '../../server.ts';
import { fillWebview } from '../fill-webview.ts';
import { Latest } from '../latest.ts';
import { whySilent } from '../why-silent.ts';
import { type FromPage, fromPage, type Place, type ToPage } from './messages.ts';

const guidanceViewId = 'smsMetering.guidance';

const PAUSE = 120;
const MOST_RESULTS = 25;

/** The view beside the files that tells what is known of the place of the caret, and searches the articles. */
export class GuidanceView implements WebviewViewProvider, Disposable {
  readonly #server: Server;
  readonly #contexts: Contexts;
  readonly #languages: readonly string[];
  readonly #extension: Uri;
  readonly #listening: Disposable;
  readonly #following = new Latest(PAUSE);
  readonly #searching = new Latest(PAUSE);
  /** Addresses of the articles that the page shows; it asks for them by number. */
  readonly #addresses = new Map<string, string>();
  #view: WebviewView | undefined;
  #isReady = false;
  #pendingQuery: string | undefined;
  /** The file that the page speaks of. */
  #editor: TextEditor | undefined;
  #shown: Guidance | null | undefined;

  constructor(server: Server, contexts: Contexts, languageIds: readonly string[], extension: Uri) {
    this.#server = server;
    this.#contexts = contexts;
    this.#languages = languageIds;
    this.#extension = extension;
    const follow = () => this.#follow();
    this.#listening = Disposable.from(
      window.registerWebviewViewProvider(guidanceViewId, this),
      window.onDidChangeTextEditorSelection(follow),
      window.onDidChangeActiveTextEditor(follow),
      languages.onDidChangeDiagnostics(follow),
      server.onDidChangeSiteFacts(follow),
      server.onDidChangeState(follow),
      workspace.onDidOpenTextDocument(({ languageId }) => this.#offer(languageId)),
    );
    for (const { languageId } of workspace.textDocuments) this.#offer(languageId);
  }

  /** What the page shows of a place of a file; undefined while it shows none. */
  get shown(): Guidance | null | undefined {
    return this.#isReady ? this.#shown : undefined;
  }

  dispose(): void {
    this.#following.cancel();
    this.#searching.cancel();
    this.#listening.dispose();
  }

  /** Opens the view and puts the focus into it. */
  async focus(): Promise<void> {
    this.#contexts.set('fileWasOpened', true);
    await commands.executeCommand(`${guidanceViewId}.focus`);
  }

  /** Opens the view and searches there. */
  async search(query: string): Promise<void> {
    this.#pendingQuery = query;
    await this.focus();
    this.#tellQuery();
  }

  resolveWebviewView(view: WebviewView): void {
    const { webview } = view;
    this.#view = view;
    this.#isReady = false;
    webview.onDidReceiveMessage((raw) => this.#hear(fromPage(raw)));
    view.onDidChangeVisibility(() => this.#follow());
    view.onDidDispose(() => {
      if (this.#view !== view) return;
      this.#view = undefined;
      this.#isReady = false;
    });
    fillWebview(webview, this.#extension, 'guidance', t('Guidance'));
  }

  #offer(languageId: string): void {
    if (this.#languages.includes(languageId)) this.#contexts.set('fileWasOpened', true);
  }

  #hear(message: FromPage | undefined): void {
    switch (message?.kind) {
      case 'ready':
        this.#isReady = true;
        this.#follow(0);
        this.#tellQuery();
        return;
      case 'search':
        this.#searching.do((signal) => this.#find(message.query, signal));
        return;
      case 'openArticle':
        this.#open(message.id);
        return;
      case 'openSample':
      case 'getStarted':
        void commands.executeCommand(commandIds[message.kind]);
        return;
      case 'fix':
        void this.#offerFixes();
    }
  }

  #tellQuery(): void {
    if (this.#pendingQuery === undefined || !this.#isReady) return;
    this.#tell({ kind: 'search', query: this.#pendingQuery });
    this.#pendingQuery = undefined;
  }

  #follow(pause?: number): void {
    if (!this.#view?.visible || !this.#isReady) return;
    this.#following.do((signal) => this.#showPlace(signal), pause);
  }

  async #showPlace(signal: AbortSignal): Promise<void> {
    this.#editor = this.#editorToFollow();
    const place = await this.#placeOf(this.#editor, signal);
    if (signal.aborted || !this.#view) return;
    this.#shown = place.kind === 'place' ? place.guidance : undefined;
    this.#view.description = place.kind === 'place' ? descriptionOf(this.#editor) : '';
    const { findings = [], subjects = [] } = this.#shown ?? {};
    this.#remember([...findings, ...subjects].flatMap(({ articles }) => articles));
    this.#tell({ kind: 'show', place });
  }

  /** While a person looks at something else, such as a log of the editor, the file stays that was looked at, as long as it is in sight. */
  #editorToFollow(): TextEditor | undefined {
    const active = window.activeTextEditor;
    if (active && this.#languages.includes(active.document.languageId)) return active;
    return this.#editor && window.visibleTextEditors.includes(this.#editor) ? this.#editor : undefined;
  }

  async #placeOf(editor: TextEditor | undefined, signal: AbortSignal): Promise<Place> {
    if (!editor) return { kind: 'noFile' };
    const { line, character } = editor.selection.active;
    const params: GuidanceParams = {
      uri: editor.document.uri.toString(),
      position: { line, character },
    };
    try {
      const guidance = await this.#server.request<Guidance | null>(methods.guidance, params, signal);
      return { kind: 'place', guidance };
    } catch {
      return { kind: 'waiting', words: whySilent(this.#server.state) };
    }
  }

  async #find(query: string, signal: AbortSignal): Promise<void> {
    const uri = this.#editor?.document.uri.toString();
    const params: SearchArticlesParams = { query, limit: MOST_RESULTS, ...(uri !== undefined && { uri }) };
    try {
      const articles = await this.#server.request<readonly ArticleGuidance[]>(
        methods.searchArticles,
        params,
        signal,
      );
      if (signal.aborted) return;
      this.#remember(articles);
      this.#tell({ kind: 'found', query, articles });
    } catch {
      if (!signal.aborted)
        this.#tell({ kind: 'found', query, articles: [], failure: whySilent(this.#server.state) });
    }
  }

  #remember(articles: readonly ArticleGuidance[]): void {
    for (const { id, url } of articles) this.#addresses.set(id, url);
  }

  #open(id: string): void {
    const url = this.#addresses.get(id);
    if (url !== undefined) void openArticle({ id, url }, this.#editor?.document.uri);
  }

  /** The light bulb's menu, at the caret of the file. */
  async #offerFixes(): Promise<void> {
    const { document, viewColumn } = this.#editor ?? {};
    if (!document) return;
    await window.showTextDocument(document, { ...(viewColumn && { viewColumn }), preserveFocus: false });
    await commands.executeCommand('editor.action.quickFix');
  }

  #tell(message: ToPage): void {
    void this.#view?.webview.postMessage(message);
  }
}

function descriptionOf(editor: TextEditor | undefined): string {
  if (!editor) return '';
  const { path } = editor.document.uri;
  return t('{0}, line {1}', path.slice(path.lastIndexOf('/') + 1), editor.selection.active.line + 1);
}
