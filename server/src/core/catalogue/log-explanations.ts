import type { LogLine } from '../logs/line.ts';
import type { Span } from '../text/lines.ts';
import { parseCode, statusCode, statusMeaning, systemCode } from './codes.ts';
import type { ArticleId, Statement } from './evidence.ts';
import { knownMessages } from './log-messages.ts';

/** A part of a log line and what it means. */
export interface LogExplanation extends Span {
  /** A few words for a heading. */
  readonly title: string;
  readonly meaning: Statement;
  readonly articles: readonly ArticleId[];
}

/** Messages that are quoted have less than half of this. */
const LOOKED_AT = 1000;

/** Where an error number stands in a message. */
const ERROR_NUMBER =
  /\b(?:error|exception|code|error code was)[ \t:=(#]{1,4}(0x[0-9a-f]{1,8}|-?\d{1,10})\b/gi;

/** All that is known of a line: of its message, of its status message, and of the errors it names. Empty for most lines. */
export function explanationsOf(line: LogLine): readonly LogExplanation[] {
  const message = line.message.slice(0, LOOKED_AT);
  const { start } = line.messageSpan;
  return [...statusOn(line, message), ...messagesIn(message), ...errorsIn(message)].map((explanation) => ({
    ...explanation,
    start: start + explanation.start,
    end: start + explanation.end,
  }));
}

function statusOn({ statusMessage }: LogLine, message: string): readonly LogExplanation[] {
  if (!statusMessage) return [];
  const { id } = statusMessage;
  const at = message.indexOf('ID=');
  const known = statusCode(id);
  return [
    {
      title: `Status message ${id}${known ? ` of ${known.component}` : ''}`,
      meaning: statusMeaning(id),
      articles: known?.articles ?? [],
      start: at,
      end: at + 'ID='.length + String(id).length,
    },
  ];
}

function messagesIn(message: string): readonly LogExplanation[] {
  return knownMessages.flatMap(({ pattern, title, meaning, articles }) => {
    const match = pattern.exec(message);
    if (match === null) return [];
    const text = typeof meaning === 'function' ? meaning(match) : meaning;
    return [{ title, meaning: text, articles, start: match.index, end: match.index + match[0].length }];
  });
}

function errorsIn(message: string): readonly LogExplanation[] {
  return [...message.matchAll(ERROR_NUMBER)].flatMap(({ 0: whole, 1: digits = '', index }) => {
    const known = systemCode(parseCode(digits) ?? Number.NaN);
    if (!known) return [];
    const end = index + whole.length;
    return [
      {
        title: `${known.kind} ${digits} (${known.name})`,
        meaning: { text: `${known.meaning} ${known.inMetering.text}`, evidence: known.inMetering.evidence },
        articles: known.articles,
        start: end - digits.length,
        end,
      },
    ];
  });
}
