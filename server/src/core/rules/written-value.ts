import type { IniProfile } from '../ini/profile.ts';
import type { Span } from '../text/lines.ts';
import type { IniSetting } from './ini-settings.ts';

/** A whole number as it stands in a value. */
export interface WrittenNumber {
  /** Exact, however many there are. */
  readonly digits: string;
  /** Exact up to 2^53; beyond that near enough to compare with. */
  readonly number: number;
  readonly span: Span;
}

/** What of a value its writer meant as value, without the remark behind it. */
export interface MeantText {
  readonly text: string;
  /** What to replace to write something else and keep the remark. */
  readonly span: Span;
}

/** No date, length of time or number that a person writes is longer; what reads them need not stand more. */
const LONGEST_READ = 100;

/**
 * The number that a value consists of: decimal digits and nothing else, or digits with a remark behind them (`604800 ; weekly`). Windows
 * has no remarks behind values, but its conversion to a number stops at the first character that is no digit, so these digits are what it
 * reads. The remark itself is the business of SWM103, which sees it in the same places; here the number counts as read. Any other text
 * behind the digits makes the value no number: what the writer meant by it is not known.
 */
export function writtenNumber(setting: IniSetting): WrittenNumber | undefined {
  const text = textBeforeRemark(setting);
  if (!/^[0-9]+$/.test(text)) return undefined;
  const { start } = setting.span;
  return { digits: text, number: Number(text), span: { start, end: start + text.length } };
}

/** What the profile functions of Windows make of a value when they are asked for a number, in words for a message. */
export function numberRead(profile: IniProfile, { line, value }: IniSetting): string {
  const number = profile.integer(line);
  if (number === undefined) return 'nothing';
  const hasPrefix = /^[+-]?0[xob]/.test(value) && number !== 0;
  return hasPrefix ? `${number} (or 0, depending on its version)` : String(number);
}

/** A value without the remark behind it and without the quotes around what is left; of a very long one only the beginning. */
export function meantText(setting: IniSetting): MeantText {
  const { value, span, rawSpan } = setting;
  const text = beforeMark(value);
  const keepsRemark = text.length < value.length && !isQuoted(setting);
  return {
    text: unquoted(text.slice(0, LONGEST_READ)),
    span: keepsRemark ? { start: span.start, end: span.start + text.length } : rawSpan,
  };
}

/**
 * Where a remark begins behind the name of a file; -1 where there is none. Both marks are allowed in names (`log;1.txt`, `Log #1.txt`), so only one counts that
 * is set off like a comment.
 */
export function remarkBehindName(setting: IniSetting): number {
  return isQuoted(setting) ? -1 : setting.value.search(/(?<=^|\s);|;(?=\s|$)|(?<=^|\s)#(?=\s|$)/);
}

/** What stands in quotes is one text, marks and all. */
function textBeforeRemark(setting: IniSetting): string {
  return isQuoted(setting) ? setting.value : beforeMark(setting.value);
}

function beforeMark(value: string): string {
  const mark = value.search(/[;#]/);
  return mark < 0 ? value : value.slice(0, mark).trimEnd();
}

/** True where Windows takes quotes off the value. */
function isQuoted({ span, rawSpan }: IniSetting): boolean {
  return span.start !== rawSpan.start;
}

function unquoted(text: string): string {
  const first = text.charAt(0);
  const hasQuotes = text.length >= 2 && (first === '"' || first === "'") && text.endsWith(first);
  return hasQuotes ? text.slice(1, -1).trim() : text;
}
