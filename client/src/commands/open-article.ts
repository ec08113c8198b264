import { env, Uri, window } from 'vscode';
import { type ArticleItem, type ArticlesParams, methods } from '../../../server/src/lsp/protocol.ts';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';

/** Lets a person find an article by number or words, and opens it in the browser. */
export const openArticle: Command = {
  id: commandIds.openArticle,
  async run({ server }) {
    const document = window.activeTextEditor?.document;
    const params: ArticlesParams = document ? { uri: document.uri.toString() } : {};
    const choices = server
      .request<readonly ArticleItem[]>(methods.articles, params)
      .then((articles) => articles.map(choiceOf));
    const choice = await window.showQuickPick(choices, {
      title: 'Knowledge Base articles about SMS 2.0 software metering',
      placeHolder: 'Number or words',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (choice) await env.openExternal(Uri.parse(choice.url));
  },
};

function choiceOf({ id, title, summary, url }: ArticleItem) {
  return { label: id, description: title, detail: summary, url };
}
