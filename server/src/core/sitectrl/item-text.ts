import { GREATER, LESS, SPACE } from '../text/ascii.ts';
import { afterLineEnd, endOfFieldText, endOfWord, hasPrefix, isLineEnd, skipBlanks } from './line-text.ts';
import { TokenKind } from './tokens.ts';

/** What a word is by its place: a keyword opens a line or stands before a field; other words are prose. */
export function kindOfWord(
  text: string,
  start: number,
  end: number,
  beginsLine: boolean,
  inHeader: boolean,
): TokenKind {
  if (hasPrefix(text, start, end, 'BEGIN_')) return TokenKind.begin;
  if (hasPrefix(text, start, end, 'END_')) return TokenKind.end;
  const next = skipBlanks(text, end);
  if (text.charCodeAt(next) === LESS) return TokenKind.keyword;
  if (!beginsLine) return TokenKind.junk;
  if (endOfBareWord(text, end) > 0) return TokenKind.keyword;
  const isAlone = next === text.length || isLineEnd(text.charCodeAt(next));
  if (isAlone) return inHeader ? TokenKind.junk : TokenKind.keyword;
  // `PROPERTY Name><...`: the first field lacks its `<`.
  const isProperty = end - start === 'PROPERTY'.length && hasPrefix(text, start, end + 1, 'PROPERTY');
  const isOpen = isProperty && text.charCodeAt(endOfFieldText(text, next)) === GREATER;
  return isOpen ? TokenKind.keyword : TokenKind.junk;
}

/** Behind a bare word that follows a keyword and is followed by a field; -1 where there is none. */
export function endOfBareWord(text: string, keywordEnd: number): number {
  const start = skipBlanks(text, keywordEnd);
  if (start === keywordEnd) return -1;
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit <= SPACE || unit === LESS || unit === GREATER) break;
    end++;
  }
  return end > start && text.charCodeAt(skipBlanks(text, end)) === LESS ? end : -1;
}

/** Behind the `>` of a text that lacks its `<`: the line or another field must follow. A lone `>` always counts. -1 where there is none. */
export function endOfUnopened(text: string, start: number): number {
  const close = endOfFieldText(text, start);
  if (text.charCodeAt(close) !== GREATER) return -1;
  if (close === start) return close + 1;
  const next = skipBlanks(text, close + 1);
  const unit = text.charCodeAt(next);
  return next === text.length || isLineEnd(unit) || unit === LESS || unit === GREATER ? close + 1 : -1;
}

/** True where a line can only be a new item from here on and not the rest of a field. */
export function beginsItem(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  if (unit === LESS) return true;
  const end = endOfWord(text, start);
  return end > start && kindOfWord(text, start, end, true, true) !== TokenKind.junk;
}

/** Behind the `>` in the next line that closes a field of this line; -1 where none does, because another field or something of its own begins. */
export function endInNextLine(text: string, lineEnd: number): number {
  if (lineEnd === text.length || text.charCodeAt(lineEnd) === LESS) return -1;
  const next = skipBlanks(text, afterLineEnd(text, lineEnd));
  if (beginsItem(text, next)) return -1;
  const close = endOfFieldText(text, next);
  return close > next && text.charCodeAt(close) === GREATER ? close + 1 : -1;
}

/** True where `BEGIN_name` stands at a place of a text. */
export function isBeginAt(text: string, start: number): boolean {
  return hasPrefix(text, start, endOfWord(text, start), 'BEGIN_');
}
