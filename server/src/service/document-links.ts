import { articleIds } from '../core/catalogue/articles/ids.ts';
import { articleUrl } from '../core/catalogue/articles/links.ts';
import type { ArticleId } from '../core/catalogue/evidence.ts';
import { meteringSetting } from '../core/catalogue/metering/index.ts';
import type { IniFile, MeteringFile } from '../core/document.ts';
import { LineKind } from '../core/ini/document.ts';
import type { Span } from '../core/text/lines.ts';

/** A piece of text that leads to an article. */
export interface DocumentLink extends Span {
  readonly target: string;
  readonly tooltip: string;
}

const MOST_LINKS = 1000;

/**
 * Article numbers, Q and five or six digits, or KB and six: in comments, and in the list of hotfixes of a site metering profile. In a site control
 * file, which has no comments, those of articles about metering.
 */
export function documentLinks(file: MeteringFile, articleLink?: string): readonly DocumentLink[] {
  if (file.kind === 'log') return [];
  const links: DocumentLink[] = [];
  const number = /\b(?:Q(\d{5,6})|KB(\d{6}))\b/gi;
  const { text } = file;
  for (let match = number.exec(text); match && links.length < MOST_LINKS; match = number.exec(text)) {
    const id = `Q${match[1] ?? match[2]}` as ArticleId;
    const isArticle = file.kind === 'ini' ? isMention(file, match.index) : knownIds.has(id);
    if (!isArticle) continue;
    links.push({
      start: match.index,
      end: match.index + match[0].length,
      target: articleUrl(id, articleLink),
      tooltip: `Knowledge Base article ${id}`,
    });
  }
  return links;
}

const knownIds: ReadonlySet<string> = new Set(articleIds);

function isMention({ language, ini, profile }: IniFile, offset: number): boolean {
  const line = ini.lineAt(offset);
  if (ini.kind(line) === LineKind.comment) return true;
  if (language !== 'site-metering' || ini.kind(line) !== LineKind.key || offset < ini.valueStart(line))
    return false;
  return meteringSetting(profile.sectionAt(line).name, profile.keyName(line))?.type === 'hotfixes';
}
