import { articleUrl } from '../../core/catalogue/articles/links.ts';
import { nearestWord } from '../../core/ini/nearest-word.ts';
import { checkFindings } from '../../core/lint/check-finding.ts';
import { evidenceWords, fixWords, rulePage } from '../../core/rule-page.ts';
import { rules as allRules } from '../../core/rules/registry.ts';
import type { RuleMeta } from '../../core/rules/rule.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { commonOptions, oneOf, readOptions } from '../options.ts';
import type { Output } from '../output.ts';
import { coloursFor } from '../report/colour.ts';
import { JsonList } from '../report/json.ts';
import { printRows } from '../report/rows.ts';
import { WrongUse } from '../wrong-use.ts';
import { rulesFormats, rulesHelp, rulesOptions } from './rules-help.ts';

export const rules: Command = { help: rulesHelp, run };

/** A rule, or a kind of finding about the checking itself, which has no page of its own. */
type Known = Pick<
  RuleMeta,
  'name' | 'severity' | 'evidence' | 'articles' | 'fix' | 'languages' | 'explanation'
> & { readonly id: string; readonly page: () => string };

const known: readonly Known[] = [
  ...Object.entries(checkFindings).map(([id, finding]) => ({
    ...finding,
    id,
    evidence: 'arithmetic' as const,
    articles: [],
    fix: 'none' as const,
    languages: [],
    page: () => `# ${id}: ${finding.name}\n\n${finding.explanation}\n`,
  })),
  ...allRules.map(({ meta }) => ({ ...meta, page: () => rulePage(meta) })),
];

async function run({ words: given, out }: CommandContext): Promise<ExitCode | WrongUse> {
  const words = readOptions('rules', given, [...rulesOptions, ...commonOptions]);
  if (words instanceof WrongUse) return words;
  const format = oneOf('format', words.value('format') ?? 'text', rulesFormats);
  if (format instanceof WrongUse) return format;
  const chosen = chooseRules(words.operands);
  if (chosen instanceof WrongUse) return chosen;
  if (format === 'json') printJson(out, chosen);
  else if (format === 'markdown') out.write(`${chosen.map(({ page }) => page().trimEnd()).join('\n\n')}\n`);
  else if (words.operands.length === 0) printTable(out, chosen);
  else for (const rule of chosen) printRule(out, rule);
  return 0;
}

function chooseRules(names: readonly string[]): readonly Known[] | WrongUse {
  const chosen: Known[] = [];
  for (const name of names) {
    const rule = known.find(({ id, name: spoken }) =>
      [id.toLowerCase(), spoken].includes(name.toLowerCase()),
    );
    if (!rule) {
      const meant = nearestWord(name, [...known.map(({ id }) => id), ...known.map((each) => each.name)]);
      const hint = meant === undefined ? '"sms-metering rules" lists the rules.' : `Did you mean ${meant}?`;
      return new WrongUse(`There is no rule "${name}".`, hint);
    }
    chosen.push(rule);
  }
  return names.length === 0 ? known : chosen;
}

function printTable(out: Output, chosen: readonly Known[]): void {
  const { faint } = coloursFor(out);
  for (const { id, name, severity, fix } of chosen)
    out.write(
      `${id}  ${severity.padEnd(11)}  ${faint((fix === 'none' ? '' : `${fix} fix`).padEnd(13))}  ${name}\n`,
    );
}

function printRule(
  out: Output,
  { id, name, explanation, severity, evidence, articles, fix, languages }: Known,
): void {
  const isRule = languages.length > 0;
  printRows(out, `${id}: ${name}`, [
    ['About', explanation],
    ['Severity', severity],
    ...(isRule
      ? ([
          ['Files', languages.join(', ')],
          ['Evidence', evidenceWords[evidence]],
          ['Fix', fixWords[fix]],
        ] as const)
      : []),
    ...articles.map((article, index) => [index === 0 ? 'Articles' : '', articleUrl(article)] as const),
  ]);
}

function printJson(out: Output, chosen: readonly Known[]): void {
  const list = new JsonList(out);
  list.begin();
  for (const { id, name, severity, languages, evidence, articles, fix, explanation } of chosen)
    list.item(JSON.stringify({ rule: id, name, severity, languages, evidence, articles, fix, explanation }));
  list.end();
}
