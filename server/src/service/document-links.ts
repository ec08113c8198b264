import { articleUrl } from '../core/catalogue/articles/links.ts';
import type { ArticleId } from '../core/catalogue/evidence.ts';
import type { MeteringFile } from '../core/document.ts';
import { LineKind } from '../core/ini/scanner.ts';
import type { Span } from '../core/text/lines.ts';

/** A piece of text that leads to an article. */
export interface DocumentLink extends Span {
  readonly target: string;
  readonly tooltip: string;
}

const MOST_LINKS = 1000;

/** Article numbers in comments: Q and five or six digits, or KB and six. */
export function documentLinks(file: MeteringFile, articleLink?: string): readonly DocumentLink[] {
  if (file.kind !== 'ini') return [];
  const { ini, text } = file;
  const links: DocumentLink[] = [];
  const number = /\b(?:Q(\d{5,6})|KB(\d{6}))\b/gi;
  for (let match = number.exec(text); match && links.length < MOST_LINKS; match = number.exec(text)) {
    if (ini.kind(ini.lineAt(match.index)) !== LineKind.comment) continue;
    const id = `Q${match[1] ?? match[2]}` as ArticleId;
    links.push({
      start: match.index,
      end: match.index + match[0].length,
      target: articleUrl(id, articleLink),
      tooltip: `Knowledge Base article ${id}`,
    });
  }
  return links;
}
