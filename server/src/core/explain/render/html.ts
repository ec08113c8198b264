import type { ArticleId } from '../../catalogue/evidence.ts';
import { inEnglish, type Translate } from '../../words/translate.ts';
import type { FileExplanation, Report, ReportRow, RiskGroup, SiteReport } from '../model.ts';
import { weekSvg } from '../week-svg.ts';
import { weekInWords } from '../week-text.ts';
import { markup, safeLink } from './escape.ts';
import { stylesheet } from './html-style.ts';
import { addsNothing, type ReportWords, reportWords } from './words.ts';

/** The report as one page that needs nothing else: no script, no font, no picture from elsewhere, and good to print. */
export function reportAsHtml(report: Report, say: Translate = inEnglish, language = 'en'): string {
  const words = reportWords(say);
  const titles = report.sites.shown.map(({ title }) => title).slice(0, 3);
  return [
    '<!DOCTYPE html>',
    `<html lang="${markup(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${markup([say('Software metering'), ...titles].join(': '))}</title>`,
    `<style>${stylesheet}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${words.headings.report}</h1>`,
    `<p class="made">${markup(words.madeWords(report))}</p>`,
    '</header>',
    '<main>',
    ...report.sites.shown.map((site, index) => siteHtml(site, `site-${index + 1}`, words)),
    report.sites.more > 0 ? paragraph(words.moreWords(report.sites.more, 'site')) : '',
    unreadHtml(report, words),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function siteHtml(site: SiteReport, id: string, words: ReportWords): string {
  const links = new Map(site.articles.map(({ id: article, link }) => [article, link]));
  const cite = (ids: readonly ArticleId[]) =>
    ids.map((article) => linked(article, links.get(article))).join(', ');
  return [
    `<section class="site" aria-labelledby="${id}">`,
    `<h2 id="${id}">${markup(site.title)}</h2>`,
    ...site.summary.map((sentence) => `<p class="summary">${markup(sentence)}</p>`),
    part(words.headings.facts, factsHtml(site, words)),
    part(words.headings.week, weekHtml(site, id, words)),
    part(
      words.headings.risks,
      site.risks.length === 0
        ? paragraph(words.noRisks)
        : site.risks.map((group) => riskHtml(group, cite, words)).join('\n'),
    ),
    site.missing.length === 0
      ? ''
      : part(
          words.headings.missing,
          table(
            ['Fact', 'What it is good for', 'How to tell it'].map(words.say),
            site.missing.map((fact) => [fact.label, fact.use, words.howWords(fact)].map(markup)),
          ),
        ),
    part(
      words.headings.advice,
      `${paragraph(words.adviceIntroduction)}\n<ul class="checks">${site.advice
        .map(({ id: entry, topic, text, condition, articles }) => {
          const why = condition === undefined ? '' : ` <em>(${markup(condition)})</em>`;
          return `<li><span class="box" aria-hidden="true"></span><strong>${markup(topic)}</strong>${why}: ${markup(text)} <span class="source">${entry}, ${cite(articles)}</span></li>`;
        })
        .join('\n')}</ul>`,
    ),
    part(
      words.headings.files,
      site.files.shown.map((file) => fileHtml(file, words)).join('\n') +
        (site.files.more > 0 ? paragraph(words.moreWords(site.files.more, 'file')) : ''),
    ),
    part(words.headings.articles, articlesHtml(site)),
    '</section>',
  ].join('\n');
}

function factsHtml({ facts }: SiteReport, { say }: ReportWords): string {
  if (facts.length === 0) return paragraph(say('Nothing.'));
  return table(
    ['Fact', 'Value', 'Known from'].map(say),
    facts.map(({ label, text, origin = '' }) => [label, text, origin].map(markup)),
  );
}

function weekHtml({ week }: SiteReport, id: string, words: ReportWords): string {
  const { title, rows } = weekInWords(week);
  return [
    paragraph(words.say(`${title} (${week.reason}).`)),
    `<figure>${weekSvg(week, `${id}-week`, words.say)}</figure>`,
    rows.length === 0
      ? ''
      : table(
          ['What', 'How often', 'When', 'Known from'].map(words.say),
          rows.map(({ title, rhythm, times, origin }) => [
            breakable(title),
            ...[rhythm, times, origin].map((cell) => markup(words.say(cell))),
          ]),
        ),
    week.tracks.more > 0 ? paragraph(words.moreWords(week.tracks.more, 'line')) : '',
    `<ul class="notes">${week.notes.map((note) => `<li>${markup(note)}</li>`).join('')}</ul>`,
  ].join('\n');
}

function riskHtml(
  { severity, rule, name, evidence, articles, places }: RiskGroup,
  cite: (ids: readonly ArticleId[]) => string,
  words: ReportWords,
): string {
  const sources = articles.length === 0 ? '' : `; ${cite(articles)}`;
  return [
    `<article class="risk ${severity}">`,
    `<h4><span class="severity">${words.severityNames[severity]}</span> ${markup(name)} <span class="source">${rule}; ${words.evidenceWords[evidence]}${sources}</span></h4>`,
    '<ul>',
    ...places.shown.map(({ path, line, message, fix }) => {
      const mend =
        fix === undefined ? '' : ` <span class="fix">${markup(words.say(`To mend it: ${fix}.`))}</span>`;
      return `<li><span class="place">${markup(words.say(`${path}, line ${line}`))}</span> ${markup(message)}${mend}</li>`;
    }),
    ...(places.more > 0 ? [`<li>${words.moreWords(places.more, 'place')}</li>`] : []),
    '</ul>',
    '</article>',
  ].join('\n');
}

function fileHtml(file: FileExplanation, words: ReportWords): string {
  const encoding = file.encoding === undefined ? '' : `, ${file.encoding}`;
  return [
    '<article class="file">',
    `<h4>${markup(file.path)}</h4>`,
    `<p class="kind">${markup(`${words.say(file.kind)}${encoding}; ${words.countWords(file.findings)}.`)}</p>`,
    paragraph(file.summary.join(' ')),
    ...file.sections.map(
      ({ title, rows }) =>
        `<h5>${markup(title)}</h5>\n${table(['Name', 'Meaning', 'Written', 'Unit', 'Where'].map(words.say), rows.shown.map(cellsOf))}${rows.more > 0 ? paragraph(words.moreWords(rows.more, 'value')) : ''}`,
    ),
    file.notes.length === 0
      ? ''
      : `<ul class="notes">${file.notes.map((note) => `<li>${markup(note)}</li>`).join('')}</ul>`,
    '</article>',
  ].join('\n');
}

function cellsOf(row: ReportRow): readonly string[] {
  const { label, text, written = '', unit = '', origin = '' } = row;
  const asWritten = addsNothing(row) ? '' : `<code>${markup(written)}</code>`;
  return [markup(label), markup(text), asWritten, markup(unit), markup(origin)];
}

function articlesHtml({ articles }: SiteReport): string {
  return `<dl class="articles">${articles
    .map(({ id, title, link, remedy }) => {
      const steps = remedy.map((step) => `<li>${markup(step)}</li>`).join('');
      return `<div><dt>${linked(id, link)} ${markup(title)}</dt>${steps === '' ? '' : `<dd><ol>${steps}</ol></dd>`}</div>`;
    })
    .join('\n')}</dl>`;
}

function unreadHtml({ unread }: Report, words: ReportWords): string {
  if (unread.shown.length === 0) return '';
  const items = unread.shown.map(({ path, reason }) => `<li>${markup(`${path}: ${reason}.`)}</li>`);
  const more = unread.more > 0 ? [`<li>${words.moreWords(unread.more, 'file')}</li>`] : [];
  return part(words.headings.unread, `<ul>${[...items, ...more].join('')}</ul>`);
}

function part(title: string, content: string): string {
  return `<section>\n<h3>${title}</h3>\n${content}\n</section>`;
}

/** A path may go on in a new line behind each folder. */
function breakable(path: string): string {
  return markup(path).replaceAll('/', '/<wbr>');
}

function paragraph(text: string): string {
  return `<p>${markup(text)}</p>`;
}

/** @param rows cells that are markup already */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map(
    ([first = '', ...others]) =>
      `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  const heads = head.map((title) => `<th scope="col">${title}</th>`).join('');
  return `<table class="columns-${head.length}"><thead><tr>${heads}</tr></thead><tbody>\n${cells.join('\n')}\n</tbody></table>`;
}

function linked(id: ArticleId, link = ''): string {
  const address = safeLink(link);
  return address === undefined ? id : `<a href="${markup(address)}" rel="noreferrer">${id}</a>`;
}
