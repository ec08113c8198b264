import { printable } from '../../text/markdown.ts';
import type { FileExplanation, Report, ReportRow, RiskGroup, SiteReport } from '../model.ts';
import { weekInWords } from '../week-text.ts';
import {
  addsNothing,
  adviceIntroduction,
  countWords,
  evidenceWords,
  headings,
  howWords,
  madeWords,
  moreWords,
  noRisks,
  severityNames,
} from './words.ts';

/** Text for a terminal of this width. */
const WIDTH = 100;

/** The report as plain text. Nothing in it does anything to a terminal. */
export function reportAsText(report: Report): string {
  const page = new Page();
  page.line(headings.report.toUpperCase());
  page.paragraph(madeWords(report), 0);
  for (const site of report.sites.shown) addSite(page, site);
  if (report.sites.more > 0) page.paragraph(moreWords(report.sites.more, 'site'), 0);
  if (report.unread.shown.length > 0) {
    page.heading(headings.unread);
    for (const { path, reason } of report.unread.shown) page.item(`${path}: ${reason}.`, 2);
    if (report.unread.more > 0) page.item(moreWords(report.unread.more, 'file'), 2);
  }
  return page.text();
}

function addSite(page: Page, site: SiteReport): void {
  page.line('');
  page.line(site.title, '=');
  for (const sentence of site.summary) page.paragraph(sentence, 0);
  page.heading(headings.facts);
  for (const row of site.facts) page.paragraph(rowWords(row), 2, 4);
  if (site.facts.length === 0) page.item('Nothing.', 2);
  addWeek(page, site);
  page.heading(headings.risks);
  if (site.risks.length === 0) page.paragraph(noRisks, 2);
  for (const group of site.risks) addRisk(page, group);
  if (site.missing.length > 0) {
    page.heading(headings.missing);
    for (const fact of site.missing) {
      page.item(`${fact.label}. ${fact.use}`, 2);
      page.paragraph(`To tell it: ${howWords(fact)}.`, 4);
    }
  }
  page.heading(headings.advice);
  page.paragraph(adviceIntroduction, 2);
  for (const { id, topic, text, condition, articles } of site.advice) {
    const why = condition === undefined ? '' : ` (${condition})`;
    page.paragraph(`[ ] ${topic}${why}: ${text} ${id}, ${articles.join(', ')}.`, 2, 6);
  }
  page.heading(headings.files);
  for (const file of site.files.shown) addFile(page, file);
  if (site.files.more > 0) page.item(moreWords(site.files.more, 'file'), 2);
  page.heading(headings.articles);
  for (const { id, title, link, remedy } of site.articles) {
    page.paragraph(`${id}: ${title}. ${link}`, 2, 4);
    for (const [index, step] of remedy.entries()) page.paragraph(`${index + 1}. ${step}`, 4, 7);
  }
}

function addWeek(page: Page, { week }: SiteReport): void {
  const words = weekInWords(week);
  page.heading(headings.week);
  page.paragraph(`${words.title} (${week.reason}).`, 2);
  for (const { title, rhythm, times, origin } of words.rows)
    page.paragraph(`${title}: ${rhythm === '' ? '' : `${rhythm}; `}${times} (${origin})`, 2, 4);
  if (week.tracks.more > 0) page.item(moreWords(week.tracks.more, 'line'), 2);
  for (const note of week.notes) page.item(note, 2);
}

function addRisk(page: Page, { severity, rule, name, evidence, articles, places }: RiskGroup): void {
  const sources =
    articles.length === 0 ? evidenceWords[evidence] : `${evidenceWords[evidence]}; ${articles.join(', ')}`;
  page.paragraph(`${severityNames[severity].toUpperCase()} ${rule}, ${name} (${sources})`, 2, 4);
  for (const { path, line, message, fix } of places.shown) {
    page.paragraph(`${path}:${line}: ${message}`, 4, 6);
    if (fix !== undefined) page.paragraph(`To mend it: ${fix}.`, 6, 8);
  }
  if (places.more > 0) page.item(moreWords(places.more, 'place'), 4);
}

function addFile(page: Page, file: FileExplanation): void {
  const encoding = file.encoding === undefined ? '' : `, ${file.encoding}`;
  page.paragraph(`${file.path}: ${file.kind}${encoding}; ${countWords(file.findings)}`, 2, 4);
  for (const sentence of file.summary) page.paragraph(sentence, 4);
  for (const { title, rows } of file.sections) {
    page.paragraph(title, 4, 6);
    for (const row of rows.shown) page.paragraph(rowWords(row), 6, 8);
    if (rows.more > 0) page.item(moreWords(rows.more, 'value'), 6);
  }
  for (const note of file.notes) page.item(note, 4);
  page.line('');
}

function rowWords(row: ReportRow): string {
  const { label, text, written, unit, origin } = row;
  const beside = [
    ...(addsNothing(row) ? [] : [`written ${written === '' ? 'empty' : written}`]),
    ...(unit === undefined ? [] : [`unit ${unit}`]),
    ...(origin === undefined ? [] : [origin]),
  ];
  return `${label}: ${text}${beside.length === 0 ? '' : ` (${beside.join('; ')})`}`;
}

/** Lines no longer than the page, where words allow it. */
class Page {
  readonly #lines: string[] = [];

  line(text: string, underline = ''): void {
    const safe = printable(text);
    this.#lines.push(safe);
    if (underline !== '') this.#lines.push(underline.repeat(Math.min(WIDTH, safe.length)));
  }

  heading(text: string): void {
    this.#lines.push('');
    this.line(text, '-');
  }

  item(text: string, indent: number): void {
    this.paragraph(`- ${text}`, indent, indent + 2);
  }

  /** @param hang how far the lines behind the first are indented */
  paragraph(text: string, indent: number, hang = indent): void {
    let line = ' '.repeat(indent);
    let isEmpty = true;
    for (const word of printable(text).split(' ')) {
      if (!isEmpty && line.length + 1 + word.length > WIDTH) {
        this.#lines.push(line);
        line = ' '.repeat(hang);
        isEmpty = true;
      }
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    this.#lines.push(line);
  }

  text(): string {
    return `${this.#lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trim()}\n`;
  }
}
