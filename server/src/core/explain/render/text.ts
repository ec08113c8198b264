import { printable } from '../../text/markdown.ts';
import { inEnglish, type Translate } from '../../words/translate.ts';
import type { FileExplanation, Report, ReportRow, RiskGroup, SiteReport } from '../model.ts';
import { weekInWords } from '../week-text.ts';
import { addsNothing, type ReportWords, reportWords } from './words.ts';

/** Text for a terminal of this width. */
const WIDTH = 100;

/** The report as plain text. Nothing in it does anything to a terminal. */
export function reportAsText(report: Report, say: Translate = inEnglish): string {
  const words = reportWords(say);
  const page = new Page();
  page.line(words.headings.report.toUpperCase());
  page.paragraph(words.madeWords(report), 0);
  for (const site of report.sites.shown) addSite(page, site, words);
  if (report.sites.more > 0) page.paragraph(words.moreWords(report.sites.more, 'site'), 0);
  if (report.unread.shown.length > 0) {
    page.heading(words.headings.unread);
    for (const { path, reason } of report.unread.shown) page.item(`${path}: ${reason}.`, 2);
    if (report.unread.more > 0) page.item(words.moreWords(report.unread.more, 'file'), 2);
  }
  return page.text();
}

function addSite(page: Page, site: SiteReport, words: ReportWords): void {
  page.line('');
  page.line(site.title, '=');
  for (const sentence of site.summary) page.paragraph(sentence, 0);
  page.heading(words.headings.facts);
  for (const row of site.facts) page.paragraph(rowWords(row, words), 2, 4);
  if (site.facts.length === 0) page.item(words.say('Nothing.'), 2);
  addWeek(page, site, words);
  page.heading(words.headings.risks);
  if (site.risks.length === 0) page.paragraph(words.noRisks, 2);
  for (const group of site.risks) addRisk(page, group, words);
  if (site.missing.length > 0) {
    page.heading(words.headings.missing);
    for (const fact of site.missing) {
      page.item(`${fact.label}. ${fact.use}`, 2);
      page.paragraph(words.say(`To tell it: ${words.howWords(fact)}.`), 4);
    }
  }
  page.heading(words.headings.advice);
  page.paragraph(words.adviceIntroduction, 2);
  for (const { id, topic, text, condition, articles } of site.advice) {
    const why = condition === undefined ? '' : ` (${condition})`;
    page.paragraph(`[ ] ${topic}${why}: ${text} ${id}, ${articles.join(', ')}.`, 2, 6);
  }
  page.heading(words.headings.files);
  for (const file of site.files.shown) addFile(page, file, words);
  if (site.files.more > 0) page.item(words.moreWords(site.files.more, 'file'), 2);
  page.heading(words.headings.articles);
  for (const { id, title, link, remedy } of site.articles) {
    page.paragraph(`${id}: ${title}. ${link}`, 2, 4);
    for (const [index, step] of remedy.entries()) page.paragraph(`${index + 1}. ${step}`, 4, 7);
  }
}

function addWeek(page: Page, { week }: SiteReport, words: ReportWords): void {
  const { title, rows } = weekInWords(week);
  page.heading(words.headings.week);
  page.paragraph(words.say(`${title} (${week.reason}).`), 2);
  for (const row of rows) {
    const [rhythm = '', times, origin] = [row.rhythm, row.times, row.origin].map(words.say);
    page.paragraph(`${row.title}: ${rhythm === '' ? '' : `${rhythm}; `}${times} (${origin})`, 2, 4);
  }
  if (week.tracks.more > 0) page.item(words.moreWords(week.tracks.more, 'line'), 2);
  for (const note of week.notes) page.item(note, 2);
}

function addRisk(
  page: Page,
  { severity, rule, name, evidence, articles, places }: RiskGroup,
  words: ReportWords,
): void {
  const sources =
    articles.length === 0
      ? words.evidenceWords[evidence]
      : `${words.evidenceWords[evidence]}; ${articles.join(', ')}`;
  page.paragraph(`${words.severityNames[severity].toUpperCase()} ${rule}, ${name} (${sources})`, 2, 4);
  for (const { path, line, message, fix } of places.shown) {
    page.paragraph(`${path}:${line}: ${message}`, 4, 6);
    if (fix !== undefined) page.paragraph(words.say(`To mend it: ${fix}.`), 6, 8);
  }
  if (places.more > 0) page.item(words.moreWords(places.more, 'place'), 4);
}

function addFile(page: Page, file: FileExplanation, words: ReportWords): void {
  const encoding = file.encoding === undefined ? '' : `, ${file.encoding}`;
  page.paragraph(
    `${file.path}: ${words.say(file.kind)}${encoding}; ${words.countWords(file.findings)}`,
    2,
    4,
  );
  for (const sentence of file.summary) page.paragraph(sentence, 4);
  for (const { title, rows } of file.sections) {
    page.paragraph(title, 4, 6);
    for (const row of rows.shown) page.paragraph(rowWords(row, words), 6, 8);
    if (rows.more > 0) page.item(words.moreWords(rows.more, 'value'), 6);
  }
  for (const note of file.notes) page.item(note, 4);
  page.line('');
}

function rowWords(row: ReportRow, { say }: ReportWords): string {
  const { label, text, written, unit, origin } = row;
  const beside = [
    ...(addsNothing(row) ? [] : [written === '' ? say('written empty') : `${say('written')} ${written}`]),
    ...(unit === undefined ? [] : [say(`unit ${unit}`)]),
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
    return `${this.#lines.map((line) => line.trimEnd()).join('\n')}\n`;
  }
}
