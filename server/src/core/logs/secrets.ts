import { MASK } from '../text/mask.ts';
import type { LogLine } from './line.ts';
import { PhraseFinder } from './phrases.ts';
import { LogWatch } from './watch.ts';

/**
 * Passwords in logs. Licsvcfg.log shows one before SP1 (Q235179), in a form that was never published; so everything that looks like one counts: `PWD=` and
 * `password=` as connection strings have them, and a single word behind `password:`. The product never shows what it finds here.
 */

/** A password: its characters, as offsets in the log. */
export interface LogSecret {
  readonly start: number;
  readonly end: number;
  /** False where it may also be a word about a password. */
  readonly isCertain: boolean;
}

/** A line without these words has no password. */
export const secretPhrases = ['pwd', 'password', 'passwd'] as const;

/** The word, possibly in quotes, and the sign behind it. */
const NAME_AND_SIGN = /(?:password|passwd|pwd)["']?[ \t]{0,8}([=:])[ \t]{0,8}/gi;

/** Not passwords: what was masked before, and what programs write where there is none or where they only say whether there is one. */
const NO_SECRET = /^(?:\*+|\(?null\)?|\(?none\)?|true|false|yes|no)$/i;

/** Words that follow `password:` in a sentence about one. */
const ABOUT_A_PASSWORD =
  /^(?:ok|yes|no|none|true|false|done|failed|failure|error|invalid|incorrect|wrong|bad|expired|changed|missing|unknown|required|set|blank|empty|\d+)[.!]?$/i;

/** The passwords of a line, in order. */
export function secretsIn(line: LogLine): readonly LogSecret[] {
  const { message } = line;
  const offset = line.messageSpan.start;
  const quotes = new QuoteCount(message);
  const found: LogSecret[] = [];
  NAME_AND_SIGN.lastIndex = 0;
  for (let match = NAME_AND_SIGN.exec(message); match; match = NAME_AND_SIGN.exec(message)) {
    const start = NAME_AND_SIGN.lastIndex;
    const isCertain = match[1] === '=';
    const value = isCertain
      ? assignedValue(message, start, quotes.isOpenAt(start))
      : { start, end: endOfWord(message, start) };
    NAME_AND_SIGN.lastIndex = value.end;
    if (!isSecret(message.slice(value.start, value.end))) continue;
    if (!isCertain && !isStatedAlone(message, value)) continue;
    found.push({ start: offset + value.start, end: offset + value.end, isCertain });
  }
  return found;
}

function isSecret(value: string): boolean {
  return value.trim() !== '' && !NO_SECRET.test(value);
}

/**
 * True for a word behind `password:` with nothing but punctuation behind it; what is longer is a sentence. A message also ends where something stands that
 * looks like the begin of a trailer: it may be one once a password in it is masked.
 */
function isStatedAlone(message: string, { start, end }: Value): boolean {
  if (ABOUT_A_PASSWORD.test(message.slice(start, end))) return false;
  return /^\W{0,100}?(?:$|\$\$<)/.test(message.slice(end));
}

/**
 * The same text with every password masked, for being shown; the text itself where it has none.
 * @param replacement of a password of so many characters
 */
export function withoutSecrets(text: string, replacement: (length: number) => string = masked): string {
  if (!/pwd|passw/i.test(text)) return text;
  const pieces: string[] = [];
  let done = 0;
  let heard = -1;
  const hear = (line: LogLine): void => {
    if (line.start === heard) return;
    heard = line.start;
    for (const { start, end } of secretsIn(line)) {
      pieces.push(text.slice(done, start), replacement(end - start));
      done = end;
    }
  };
  const finder = new PhraseFinder(secretPhrases);
  new LogWatch(finder, [{ phrases: secretPhrases, hear }]).read(text, 0, true);
  return pieces.length === 0 ? text : pieces.join('') + text.slice(done);
}

/** What a password of so many characters is replaced by. */
export function masked(length: number): string {
  return MASK.repeat(length);
}

interface Value {
  readonly start: number;
  readonly end: number;
}

/**
 * The value behind `PWD=`: in quotes or braces up to their end, else up to the next `;`, or to the quote that ends the whole connection string, or
 * to the end of the message, because a password may hold blanks and commas. Better too much is hidden than a part of it shown.
 */
function assignedValue(message: string, start: number, isInQuotes: boolean): Value {
  const first = message.charAt(start);
  if (first === '"' && !isInQuotes) return enclosed(message, start, '"');
  if (first === "'") return enclosed(message, start, "'");
  if (first === '{') return enclosed(message, start, '}');
  let end = start;
  while (end < message.length) {
    const character = message.charAt(end);
    if (character === ';' || (isInQuotes && character === '"')) break;
    end++;
  }
  return trimmed(message, start, end);
}

/** A doubled closing sign stands for itself, in braces as in quotes. */
function enclosed(message: string, open: number, close: string): Value {
  const start = open + 1;
  let end = start;
  while (end < message.length) {
    if (message.charAt(end) === close) {
      if (message.charAt(end + 1) !== close) return { start, end };
      end++;
    }
    end++;
  }
  return trimmed(message, start, message.length);
}

function endOfWord(message: string, start: number): number {
  let end = start;
  while (end < message.length && message.charCodeAt(end) > 0x20) end++;
  return end;
}

function trimmed(message: string, start: number, from: number): Value {
  let end = from;
  while (end > start && message.charCodeAt(end - 1) <= 0x20) end--;
  return { start, end };
}

/** Whether a place of a message is inside double quotes, counted once over the message. */
class QuoteCount {
  readonly #message: string;
  #at = 0;
  #isOpen = false;

  constructor(message: string) {
    this.#message = message;
  }

  /** Places have to be asked for in order. */
  isOpenAt(place: number): boolean {
    for (; this.#at < place; this.#at++)
      if (this.#message.charAt(this.#at) === '"') this.#isOpen = !this.#isOpen;
    return this.#isOpen;
  }
}
