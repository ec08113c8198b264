import type { ArticleId } from '../../catalogue/evidence.ts';
import { escapeMarkdown, linkTarget } from '../../text/markdown.ts';
import { inEnglish, type Translate } from '../../words/translate.ts';
import type { FileExplanation, Report, ReportRow, RiskGroup, SiteReport } from '../model.ts';
import { weekInWords } from '../week-text.ts';
import { safeLink } from './escape.ts';
import { addsNothing, type ReportWords, reportWords } from './words.ts';

/** The report in GitHub's Markdown. What comes from files is escaped, so that it shows as it stands. */
export function reportAsMarkdown(report: Report, say: Translate = inEnglish): string {
  const words = reportWords(say);
  const blocks = [
    `# ${words.headings.report}`,
    escapeMarkdown(words.madeWords(report)),
    ...report.sites.shown.flatMap((site) => siteBlocks(site, words)),
    report.sites.more > 0 ? words.moreWords(report.sites.more, 'site') : '',
    ...unreadBlocks(report, words),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function siteBlocks(site: SiteReport, words: ReportWords): readonly string[] {
  const links = new Map(site.articles.map(({ id, link }) => [id, link]));
  const cite = (ids: readonly ArticleId[]) => ids.map((id) => linked(id, links.get(id))).join(', ');
  return [
    `## ${escapeMarkdown(site.title)}`,
    site.summary.map(escapeMarkdown).join('\n\n'),
    `### ${words.headings.facts}`,
    site.facts.length === 0
      ? words.say('Nothing.')
      : table(
          ['Fact', 'Value', 'Known from'].map(words.say),
          site.facts.map(({ label, text, origin = '' }) => [label, text, origin]),
        ),
    ...weekBlocks(site, words),
    `### ${words.headings.risks}`,
    site.risks.length === 0 ? words.noRisks : '',
    ...site.risks.map((group) => riskBlock(group, cite, words)),
    ...(site.missing.length === 0
      ? []
      : [
          `### ${words.headings.missing}`,
          table(
            ['Fact', 'What it is good for', 'How to tell it'].map(words.say),
            site.missing.map((fact) => [fact.label, fact.use, words.howWords(fact)]),
          ),
        ]),
    `### ${words.headings.advice}`,
    words.adviceIntroduction,
    site.advice
      .map(({ id, topic, text, condition, articles }) => {
        const why = condition === undefined ? '' : ` (${escapeMarkdown(condition)})`;
        return `- [ ] **${escapeMarkdown(topic)}**${why}: ${escapeMarkdown(text)} ${id}, ${cite(articles)}`;
      })
      .join('\n'),
    `### ${words.headings.files}`,
    ...site.files.shown.flatMap((file) => fileBlocks(file, words)),
    site.files.more > 0 ? words.moreWords(site.files.more, 'file') : '',
    `### ${words.headings.articles}`,
    site.articles
      .map(({ id, title, link, remedy }) =>
        [
          `- ${linked(id, link)}: ${escapeMarkdown(title)}`,
          ...remedy.map((step, index) => `  ${index + 1}. ${escapeMarkdown(step)}`),
        ].join('\n'),
      )
      .join('\n'),
  ];
}

function weekBlocks({ week }: SiteReport, words: ReportWords): readonly string[] {
  const { title, rows } = weekInWords(week);
  return [
    `### ${words.headings.week}`,
    escapeMarkdown(words.say(`${title} (${week.reason}).`)),
    rows.length === 0
      ? ''
      : table(
          ['What', 'How often', 'When', 'Known from'].map(words.say),
          rows.map((row) => [row.title, ...[row.rhythm, row.times, row.origin].map(words.say)]),
        ),
    week.tracks.more > 0 ? words.moreWords(week.tracks.more, 'line') : '',
    week.notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
  ];
}

function riskBlock(
  { severity, rule, name, evidence, articles, places }: RiskGroup,
  cite: (ids: readonly ArticleId[]) => string,
  words: ReportWords,
): string {
  const sources = articles.length === 0 ? '' : `; ${cite(articles)}`;
  return [
    `**${words.severityNames[severity]}** ${rule}, ${escapeMarkdown(name)} (${words.evidenceWords[evidence]}${sources})`,
    '',
    ...places.shown.map(({ path, line, message, fix }) => {
      const mend = fix === undefined ? '' : ` *${words.say('To mend it')}:* ${escapeMarkdown(fix)}.`;
      return `- ${escapeMarkdown(words.say(`${path}, line ${line}`))}: ${escapeMarkdown(message)}${mend}`;
    }),
    ...(places.more > 0 ? [`- ${words.moreWords(places.more, 'place')}`] : []),
  ].join('\n');
}

function fileBlocks(file: FileExplanation, words: ReportWords): readonly string[] {
  const encoding = file.encoding === undefined ? '' : `, ${file.encoding}`;
  return [
    `#### ${escapeMarkdown(file.path)}`,
    escapeMarkdown(`${words.say(file.kind)}${encoding}; ${words.countWords(file.findings)}.`),
    file.summary.map(escapeMarkdown).join(' '),
    ...file.sections.flatMap(({ title, rows }) => [
      `**${escapeMarkdown(title)}**`,
      table(['Name', 'Meaning', 'Written', 'Unit', 'Where'].map(words.say), rows.shown.map(cellsOf)),
      rows.more > 0 ? words.moreWords(rows.more, 'value') : '',
    ]),
    file.notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
  ];
}

function cellsOf(row: ReportRow): readonly string[] {
  const { label, text, written = '', unit = '', origin = '' } = row;
  return [label, text, addsNothing(row) ? '' : written, unit, origin];
}

function unreadBlocks({ unread }: Report, words: ReportWords): readonly string[] {
  if (unread.shown.length === 0) return [];
  return [
    `## ${words.headings.unread}`,
    [
      ...unread.shown.map(({ path, reason }) => `- ${escapeMarkdown(`${path}: ${reason}.`)}`),
      ...(unread.more > 0 ? [`- ${words.moreWords(unread.more, 'file')}`] : []),
    ].join('\n'),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => ':--')),
    ...rows.map((cells) => line(cells.map(escapeMarkdown))),
  ].join('\n');
}

function linked(id: ArticleId, link = ''): string {
  return safeLink(link) === undefined ? id : `[${id}](${linkTarget(link)})`;
}
