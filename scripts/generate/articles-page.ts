import { type Article, articles } from '../../server/src/core/catalogue/articles/index.ts';
import type { ArticleId } from '../../server/src/core/catalogue/evidence.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { articleLink, generatedNotice } from './markdown.ts';

/** Every article that the product knows, with the rules that rest on it or the reason why there is none. */
export function articlesPage(): string {
  const rulesOf = new Map<ArticleId, string[]>();
  for (const { meta } of rules) {
    for (const id of meta.articles) rulesOf.set(id, [...(rulesOf.get(id) ?? []), meta.id]);
  }
  return [
    '# Articles',
    '',
    generatedNotice,
    '',
    'All Knowledge Base articles on software metering, and those on the formats and tools that it relies on. Titles are those of the articles; summaries',
    'and steps, which the hover, the guidance view and `sms-metering kb` show, are in the words of this project.',
    '',
    '| article | date | title | rules, or why there is none |',
    '|---|---|---|---|',
    ...[...articles.values()].map((article) => row(article, rulesOf.get(article.id) ?? [])),
    '',
  ].join('\n');
}

function row(article: Article, ruleIds: readonly string[]): string {
  const links = ruleIds.map((id) => `[${id}](rules/${id}.md)`).join(', ');
  return `| ${articleLink(article.id)} | ${article.date} | ${article.title.replaceAll('|', '\\|')} | ${links || reason(article)} |`;
}

function reason({ relevance, topics }: Article): string {
  if (relevance === 'support') return 'describes a format or a tool';
  if (topics.includes('console') || topics.includes('reports'))
    return 'a fault of the console or of its reports; no file shows it';
  if (topics.includes('uninstall')) return 'concerns uninstallation; no file shows it';
  if (topics.includes('service-packs')) return 'about service packs as such';
  if (relevance === 'marginal') return 'touches metering in passing';
  return 'no file of a site shows it';
}
