import { articleById } from '../../server/src/core/catalogue/articles/index.ts';
import { type ArticleWalk, articleWalks } from './article-walks.ts';
import { articleLink, generatedNotice } from './markdown.ts';

/** The table of the five articles: the file, the finding, the guidance, the fix. A test walks every row through the server and the command line. */
export function articleWalksPage(): string {
  return [
    '# From a file to the article that helps',
    '',
    generatedNotice,
    '',
    'The five articles that the product began with, and where their problems show. `test/walks` walks every row through the server and the command',
    'line.',
    '',
    '| article | problem | file | finding | guidance | fix |',
    '|---|---|---|---|---|---|',
    ...articleWalks.map(row),
    '',
  ].join('\n');
}

function row({ article, problem, file, rule, fix }: ArticleWalk): string {
  const known = articleById(article);
  const guidance = known?.remedy[0] ?? known?.summary ?? '';
  return `| ${articleLink(article)} | ${problem} | \`${file}\` | [${rule}](rules/${rule}.md) | ${guidance} | ${fix ?? 'none: the guidance has the steps'} |`;
}
