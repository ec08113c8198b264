import type { Article } from '../../core/catalogue/articles/article.ts';
import type { ArticleId, Evidence } from '../../core/catalogue/evidence.ts';
import { lineOf, type MeteringFile } from '../../core/document.ts';
import type { Finding } from '../../core/lint/finding.ts';
import { rules } from '../../core/rules/registry.ts';
import { severities } from '../../core/rules/rule.ts';
import type { Card } from '../card.ts';
import { settingNotes } from '../chosen-notes.ts';
import type { ServiceContext } from '../context.ts';
import { hoverAt } from '../hover.ts';
import { logLineCards } from '../logs/log-hover.ts';
import { type ArticleReader, articlesById, loadArticles } from './articles.ts';
import type { FindingGuidance, Guidance, Subject } from './model.ts';

/** So many findings of one place can be read; more only bury them. */
const MOST_FINDINGS = 10;
const MOST_RELATED = 12;

const evidenceWords: Readonly<Record<Evidence, string>> = {
  documented: 'A Microsoft text says so.',
  shown: 'It stands in a published example; no text explains it.',
  inferred:
    'It follows from documented facts or from how Windows reads files; no Microsoft text says it of this product.',
  arithmetic: 'It follows from the text of the file alone.',
};

/**
 * What there is to know about a place: the findings there, else those that begin in its line, and what stands there.
 * @param findings all of the file
 */
export async function guidanceAt(
  file: MeteringFile,
  offset: number,
  findings: readonly Finding[],
  context: ServiceContext,
  articleLink: string,
): Promise<Guidance> {
  const { articles } = await loadArticles();
  const reader: ArticleReader = { facts: context.facts, articleLink };
  const here = findingsAt(file, offset, findings);
  const listed = here.slice(0, MOST_FINDINGS);
  const cards = cardsAt(file, offset, context);
  const ids = [...listed, ...cards].flatMap((about) => about.articles ?? []);
  return {
    findings: listed.map((finding) => findingGuidance(finding, articles, reader, context.chosen)),
    moreFindings: here.length - listed.length,
    subjects: cards.map((card) => subjectOf(card, articles, reader)),
    related: relatedNames(ids, articles),
  };
}

/** The findings that a caret touches; where there are none, those that begin in the same line. Worst first. */
function findingsAt(file: MeteringFile, offset: number, findings: readonly Finding[]): readonly Finding[] {
  const touched = findings.filter(({ start, end }) => start <= offset && offset <= end);
  const line = lineOf(file, offset);
  const found = touched.length > 0 ? touched : findings.filter(({ start }) => lineOf(file, start) === line);
  return found.toSorted(
    (first, second) => severities.indexOf(first.severity) - severities.indexOf(second.severity),
  );
}

/** What hovers say of the place and of what its line begins with: a value and its key, a field and its keyword. Of a log all of the line. */
function cardsAt(file: MeteringFile, offset: number, context: ServiceContext): readonly Card[] {
  if (file.kind === 'log') return logLineCards(file, offset);
  const here = hoverAt(file, offset, context)?.card;
  const first = hoverAt(file, startOfLine(file.text, offset), context)?.card;
  if (!here || !first || here.title === first.title) return [here ?? first ?? []].flat();
  return file.kind === 'ini' ? [valueWithKey(here, first)] : [here, first];
}

/** What is known of a value, and of its key what was not said already. */
function valueWithKey(value: Card, key: Card): Card {
  const { rows = [], notes = [], articles = [], summary } = value;
  const labels = new Set(rows.map(({ label }) => label));
  const meaning = key.summary !== undefined && key.summary !== summary ? [key.summary] : [];
  return {
    ...value,
    rows: [...rows, ...(key.rows ?? []).filter(({ label }) => !labels.has(label))],
    notes: [...notes, ...[...meaning, ...(key.notes ?? [])].filter((note) => !isSaid(note, notes))],
    articles: [...new Set([...articles, ...(key.articles ?? [])])],
  };
}

/** A note of a value may begin with that of its key and go on. */
function isSaid(note: string, said: readonly string[]): boolean {
  return said.some((other) => other.startsWith(note));
}

/** The first character of a line that is no blank. */
function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  while (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9) start++;
  return start;
}

function findingGuidance(
  finding: Finding,
  articles: ReadonlyMap<ArticleId, Article>,
  reader: ArticleReader,
  chosen: ServiceContext['chosen'],
): FindingGuidance {
  const meta = rules.find((rule) => rule.meta.id === finding.rule)?.meta;
  const why = meta?.explanation;
  return {
    rule: finding.rule,
    name: finding.name.replaceAll('-', ' '),
    severity: finding.severity,
    message: finding.message,
    ...(why !== undefined && { why }),
    evidence: finding.evidence,
    evidenceWords: evidenceWords[finding.evidence],
    fixes: finding.fixes.map(({ title }) => title),
    ...(meta?.noFix !== undefined && { noFix: meta.noFix }),
    settings: settingNotes(finding.rule, chosen),
    related: finding.related.map(({ message }) => message),
    articles: articlesById(finding.articles, articles, reader),
  };
}

function subjectOf(card: Card, articles: ReadonlyMap<ArticleId, Article>, reader: ArticleReader): Subject {
  const { title, summary, rows = [], notes = [] } = card;
  return {
    title,
    ...(summary !== undefined && { summary }),
    rows,
    notes,
    articles: articlesById(card.articles ?? [], articles, reader),
  };
}

/** The names that the articles bear on, the first articles' first, each once. */
function relatedNames(
  ids: readonly ArticleId[],
  articles: ReadonlyMap<ArticleId, Article>,
): readonly string[] {
  const names = new Set(ids.flatMap((id) => articles.get(id)?.related ?? []));
  return [...names].slice(0, MOST_RELATED);
}
