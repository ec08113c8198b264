import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { pickArticle } from '../articles/pick-article.ts';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';

/** Lets a person find an article and shows what it comes to in the Guidance view. */
export const searchArticles: Command = {
  id: commandIds.searchArticles,
  async run({ server, guidance }) {
    const uri = window.activeTextEditor?.document.uri.toString();
    const article = await pickArticle(server, t('Search the Knowledge Base'), uri);
    if (article) await guidance.search(article.id);
  },
};
