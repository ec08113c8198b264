import { t } from '@vscode/l10n';
import { type QuickPick, type QuickPickItem, window } from 'vscode';
import {
  type ArticleItem,
  type ArticlesParams,
  methods,
  type SearchArticlesParams,
} from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';
import { Latest } from '../views/latest.ts';

/** The articles of a search have more than these, but no more is needed to choose one. */
type Choice = QuickPickItem & { readonly article: ArticleItem };

const PAUSE = 80;
const MOST_CHOICES = 50;

/**
 * Lets a person find an article by number, key, error or symptom; the list is ranked anew with every letter.
 * @param uri the document whose settings decide where links lead
 * @returns undefined if none was chosen
 */
export function pickArticle(
  server: Server,
  title: string,
  uri?: string,
): Promise<(ArticleItem & { readonly query: string }) | undefined> {
  const params: ArticlesParams = uri === undefined ? {} : { uri };
  const pick = window.createQuickPick<Choice>();
  pick.title = title;
  pick.placeholder = t('Symptom, error number, status id, key, or number of an article');
  const latest = new Latest(PAUSE);
  const ask = () => latest.do((signal) => fill(pick, server, params, signal), pick.value === '' ? 0 : PAUSE);
  pick.onDidChangeValue(ask);
  ask();
  pick.show();
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [choice] = pick.selectedItems;
      resolve(choice && { ...choice.article, query: pick.value });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      latest.cancel();
      pick.dispose();
    });
  });
}

/** All articles by number as long as nothing is typed, then those that answer best. */
async function fill(
  pick: QuickPick<Choice>,
  server: Server,
  params: ArticlesParams,
  signal: AbortSignal,
): Promise<void> {
  const query = pick.value.trim();
  const search: SearchArticlesParams = { ...params, query, limit: MOST_CHOICES };
  pick.busy = true;
  const found = await (query === ''
    ? server.request<readonly ArticleItem[]>(methods.articles, params)
    : server.request<readonly ArticleItem[]>(methods.searchArticles, search)
  ).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    pick.title = t('Articles cannot be listed: {0}', reason);
    return [];
  });
  if (signal.aborted) return;
  pick.busy = false;
  pick.items = found.map(choiceOf);
}

/** Always shown: the words of a query need not stand in title and summary to be answered by the article. */
function choiceOf(article: ArticleItem): Choice {
  return {
    label: article.id,
    description: article.title,
    detail: article.summary,
    alwaysShow: true,
    article,
  };
}
