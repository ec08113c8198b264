import { articleUrl } from '../core/catalogue/articles/links.ts';
import type { ArticleId } from '../core/catalogue/evidence.ts';
import { withoutSecrets } from '../core/logs/secrets.ts';
import { escapeMarkdown, linkTarget, printable } from '../core/text/markdown.ts';
import { inEnglish, type Translate } from '../core/words/translate.ts';

export { escapeMarkdown, printable };

/**
 * A small page about one thing: what a hover shows and what a completion explains itself with. All of it is plain text, whether it
 * comes from the product or from the file; only the two functions below know about Markdown.
 */
export interface Card {
  /** What it is about: "PackTime: Sunday 6 May 2001, 01:59:59". */
  readonly title: string;
  /** One sentence under the title. */
  readonly summary?: string;
  readonly rows?: readonly CardRow[];
  /** Sentences worth a line of their own. */
  readonly notes?: readonly string[];
  readonly articles?: readonly ArticleId[];
}

export interface CardRow {
  readonly label: string;
  readonly value: string;
}

/** Longest piece of a file's text that a card repeats. */
const LONGEST_QUOTE = 80;

/** The card in GitHub's Markdown, which is what editors show. */
export function cardAsMarkdown(card: Card, articleLink?: string, translate: Translate = inEnglish): string {
  const { title, summary, rows = [], notes = [], articles = [] } = card;
  const links = articles.map((id) => `[${id}](${linkTarget(articleUrl(id, articleLink))})`);
  const blocks = [
    `**${escapeMarkdown(title)}**`,
    summary && escapeMarkdown(summary),
    rows.length > 0 && table(rows),
    notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
    links.length > 0 && `${translate(articles.length === 1 ? 'Article' : 'Articles')}: ${links.join(', ')}`,
  ];
  return blocks.filter((block) => block).join('\n\n');
}

/** The card for a client that shows text as it is. */
export function cardAsText(card: Card, articleLink?: string): string {
  const { title, summary, rows = [], notes = [], articles = [] } = card;
  const blocks = [
    title,
    summary,
    rows.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    notes.map((note) => `- ${note}`).join('\n'),
    articles.map((id) => `${id} ${articleUrl(id, articleLink)}`).join('\n'),
  ];
  return blocks.filter((block) => block).join('\n\n');
}

/** A piece of a file, quoted, without passwords, made visible and cut to a length that can be shown. */
export function quote(whole: string): string {
  const text = withoutSecrets(whole);
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 3)}...` : text;
  return `"${printable(shown)}"`;
}

function table(rows: readonly CardRow[]): string {
  const lines = rows.map(({ label, value }) => `| ${escapeMarkdown(label)} | ${escapeMarkdown(value)} |`);
  return ['| | |', '|:--|:--|', ...lines].join('\n');
}
