import { type ArticleMatch, articleUrl, searchArticles } from '../../core/catalogue/articles/index.ts';
import type { Command, CommandContext, ExitCode } from '../command.ts';
import { commonOptions, oneOf, readOptions } from '../options.ts';
import { JsonList } from '../report/json.ts';
import { printRows, type Row } from '../report/rows.ts';
import { WrongUse } from '../wrong-use.ts';
import { kbHelp, kbOptions } from './kb-help.ts';

export const kb: Command = { help: kbHelp, run };

const DEFAULT_LIMIT = '10';
const LARGEST_LIMIT = 200;

async function run({ words: given, out }: CommandContext): Promise<ExitCode | WrongUse> {
  const words = readOptions('kb', given, [...kbOptions, ...commonOptions]);
  if (words instanceof WrongUse) return words;
  const format = oneOf('format', words.value('format') ?? 'text', ['text', 'json']);
  if (format instanceof WrongUse) return format;
  const limit = Number(words.value('limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT) {
    return new WrongUse(
      `"${words.value('limit')}" is no limit.`,
      `Write a number from 1 to ${LARGEST_LIMIT}.`,
    );
  }
  if (words.operands.length === 0) {
    return new WrongUse('The command "kb" needs words to search for.', 'Write sms-metering kb WORD...');
  }

  const matches = searchArticles(words.operands.join(' '), limit);
  const link = words.value('article-link');
  if (format === 'json') {
    const list = new JsonList(out);
    list.begin();
    for (const match of matches) list.item(JSON.stringify(toJson(match, link)));
    list.end();
  } else {
    for (const match of matches) printMatch(out, match, link);
    if (matches.length === 0)
      out.write('No article was found. Other words, an error number or the name of a key may help.\n');
  }
  return matches.length > 0 ? 0 : 1;
}

function toJson({ article, score }: ArticleMatch, link: string | undefined): object {
  const { id, title, date, versions, fixedIn, summary, remedy } = article;
  return {
    number: id,
    title,
    date,
    versions,
    fixedIn: fixedIn ?? null,
    summary,
    remedy,
    link: articleUrl(id, link),
    score: Math.round(score * 1000) / 1000,
  };
}

function printMatch(out: CommandContext['out'], { article }: ArticleMatch, link: string | undefined): void {
  const { id, title, date, versions, fixedIn, summary, remedy, note } = article;
  const steps = remedy.map((step, index): Row => [index === 0 ? 'Remedy' : '', `${index + 1}. ${step}`]);
  printRows(out, `${id}: ${title}`, [
    ['About', summary],
    ...steps,
    ...(note === undefined ? [] : [['Note', note] as const]),
    ['Applies to', `${versions.join(', ') || 'not stated'} (${date})`],
    ...(fixedIn === undefined ? [] : [['Fixed in', fixedIn] as const]),
    ['Article', articleUrl(id, link)],
  ]);
}
