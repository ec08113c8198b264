import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { pickArticle } from '../articles/pick-article.ts';
import { showArticle } from '../articles/show-article.ts';
import { commandIds } from '../command-ids.ts';
import type { Command } from './command.ts';

/** Lets a person find an article and opens it, in the browser or where the setting smsMetering.articleLink says. */
export const openArticle: Command = {
  id: commandIds.openArticle,
  async run({ server }) {
    const uri = window.activeTextEditor?.document.uri;
    const article = await pickArticle(server, t('Open a Knowledge Base article'), uri?.toString());
    if (article) await showArticle(article, uri);
  },
};
