import type { ArticleId } from '../../catalogue/evidence.ts';
import { escapeMarkdown, linkTarget } from '../../text/markdown.ts';
import type { FileExplanation, Report, ReportRow, RiskGroup, SiteReport } from '../model.ts';
import { weekInWords } from '../week-text.ts';
import { safeLink } from './escape.ts';
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

/** The report in GitHub's Markdown. What comes from files is escaped, so that it shows as it stands. */
export function reportAsMarkdown(report: Report): string {
  const blocks = [
    `# ${headings.report}`,
    escapeMarkdown(madeWords(report)),
    ...report.sites.shown.flatMap(siteBlocks),
    report.sites.more > 0 ? moreWords(report.sites.more, 'site') : '',
    ...unreadBlocks(report),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function siteBlocks(site: SiteReport): readonly string[] {
  const links = new Map(site.articles.map(({ id, link }) => [id, link]));
  const cite = (ids: readonly ArticleId[]) => ids.map((id) => linked(id, links.get(id))).join(', ');
  return [
    `## ${escapeMarkdown(site.title)}`,
    site.summary.map(escapeMarkdown).join('\n\n'),
    `### ${headings.facts}`,
    site.facts.length === 0
      ? 'Nothing.'
      : table(
          ['Fact', 'Value', 'Known from'],
          site.facts.map(({ label, text, origin = '' }) => [label, text, origin]),
        ),
    ...weekBlocks(site),
    `### ${headings.risks}`,
    site.risks.length === 0 ? noRisks : '',
    ...site.risks.map((group) => riskBlock(group, cite)),
    ...(site.missing.length === 0
      ? []
      : [
          `### ${headings.missing}`,
          table(
            ['Fact', 'What it is good for', 'How to tell it'],
            site.missing.map((fact) => [fact.label, fact.use, howWords(fact)]),
          ),
        ]),
    `### ${headings.advice}`,
    adviceIntroduction,
    site.advice
      .map(({ id, topic, text, condition, articles }) => {
        const why = condition === undefined ? '' : ` (${escapeMarkdown(condition)})`;
        return `- [ ] **${escapeMarkdown(topic)}**${why}: ${escapeMarkdown(text)} ${id}, ${cite(articles)}`;
      })
      .join('\n'),
    `### ${headings.files}`,
    ...site.files.shown.flatMap(fileBlocks),
    site.files.more > 0 ? moreWords(site.files.more, 'file') : '',
    `### ${headings.articles}`,
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

function weekBlocks({ week }: SiteReport): readonly string[] {
  const words = weekInWords(week);
  return [
    `### ${headings.week}`,
    escapeMarkdown(`${words.title} (${week.reason}).`),
    words.rows.length === 0
      ? ''
      : table(
          ['What', 'How often', 'When', 'Known from'],
          words.rows.map(({ title, rhythm, times, origin }) => [title, rhythm, times, origin]),
        ),
    week.tracks.more > 0 ? moreWords(week.tracks.more, 'line') : '',
    week.notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
  ];
}

function riskBlock(
  { severity, rule, name, evidence, articles, places }: RiskGroup,
  cite: (ids: readonly ArticleId[]) => string,
): string {
  const sources = articles.length === 0 ? '' : `; ${cite(articles)}`;
  return [
    `**${severityNames[severity]}** ${rule}, ${escapeMarkdown(name)} (${evidenceWords[evidence]}${sources})`,
    '',
    ...places.shown.map(({ path, line, message, fix }) => {
      const mend = fix === undefined ? '' : ` *To mend it:* ${escapeMarkdown(fix)}.`;
      return `- ${escapeMarkdown(path)}, line ${line}: ${escapeMarkdown(message)}${mend}`;
    }),
    ...(places.more > 0 ? [`- ${moreWords(places.more, 'place')}`] : []),
  ].join('\n');
}

function fileBlocks(file: FileExplanation): readonly string[] {
  const encoding = file.encoding === undefined ? '' : `, ${file.encoding}`;
  return [
    `#### ${escapeMarkdown(file.path)}`,
    escapeMarkdown(`${file.kind}${encoding}; ${countWords(file.findings)}.`),
    file.summary.map(escapeMarkdown).join(' '),
    ...file.sections.flatMap(({ title, rows }) => [
      `**${escapeMarkdown(title)}**`,
      table(['Name', 'Meaning', 'Written', 'Unit', 'Where'], rows.shown.map(cellsOf)),
      rows.more > 0 ? moreWords(rows.more, 'value') : '',
    ]),
    file.notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
  ];
}

function cellsOf(row: ReportRow): readonly string[] {
  const { label, text, written = '', unit = '', origin = '' } = row;
  return [label, text, addsNothing(row) ? '' : written, unit, origin];
}

function unreadBlocks({ unread }: Report): readonly string[] {
  if (unread.shown.length === 0) return [];
  return [
    `## ${headings.unread}`,
    [
      ...unread.shown.map(({ path, reason }) => `- ${escapeMarkdown(`${path}: ${reason}.`)}`),
      ...(unread.more > 0 ? [`- ${moreWords(unread.more, 'file')}`] : []),
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
