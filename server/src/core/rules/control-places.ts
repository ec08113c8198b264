import { afterLineEnd, endOfLine, isLineEnd } from '../sitectrl/line-text.ts';
import { REDACTED } from '../sitectrl/secrets.ts';
import { type ControlTokens, TokenKind } from '../sitectrl/tokens.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import type { Characters } from '../text/characters.ts';
import type { TextEdit } from '../text/edit.ts';
import { excerpt } from '../text/excerpt.ts';
import { dominantLineEnd, type Span } from '../text/lines.ts';

/** Places and edits that rules for site control files share. */

/** Tokens that would not end where they do if something stood behind them in their line. */
const openKinds: ReadonlySet<TokenKind> = new Set([
  TokenKind.header,
  TokenKind.keyword,
  TokenKind.unclosedField,
  TokenKind.junk,
]);

/** The place of a token. */
export function tokenSpan(tokens: ControlTokens, token: number): Span {
  return { start: tokens.start(token), end: tokens.end(token) };
}

/** The first thing in the file, where what concerns the whole file is said. */
export function firstPlace({ tokens }: ControlTree): Span {
  return tokens.count > 0 ? tokenSpan(tokens, 0) : { start: 0, end: 0 };
}

/** A name for a message. What could be an encrypted value, because something before it is missing, is not shown. */
export function shownName(name: string): string {
  return /[0-9A-Fa-f]{32}/.test(name) ? REDACTED : excerpt(name);
}

/**
 * A new line behind a token, indented like the line of another one; behind a blank where that one does not begin its line either, unless the token takes in
 * the rest of its line.
 */
export function lineBehind(
  tokens: ControlTokens,
  token: number,
  content: string,
  likeToken: number,
): TextEdit {
  const at = tokens.end(token);
  const needsLine = tokens.beginsLine(likeToken) || openKinds.has(tokens.kind(token));
  const lead = needsLine ? `${lineEndOf(tokens)}${indentOf(tokens, likeToken)}` : ' ';
  return { start: at, end: at, newText: `${lead}${content}` };
}

/** Takes tokens that follow each other out of the file, with their line where nothing else stands in it. */
export function deletion(tokens: ControlTokens, first: number, last: number): TextEdit {
  const start = tokens.start(first);
  const end = tokens.end(last);
  const isAlone = tokens.beginsLine(first) && (last + 1 === tokens.count || tokens.beginsLine(last + 1));
  if (!isAlone) return { start, end, newText: '' };
  const lineStart = start - indentOf(tokens, first).length;
  const lineEnd = endOfLine(tokens.characters, end);
  if (lineEnd < tokens.characters.length)
    return { start: lineStart, end: afterLineEnd(tokens.characters, lineEnd), newText: '' };
  // The last line has no line end of its own, so the one before it goes.
  return { start: beforeLineEnd(tokens.characters, lineStart), end: lineEnd, newText: '' };
}

const lineEnds = new WeakMap<ControlTokens, string>();

/** The line end that most lines use, found out once a file. */
function lineEndOf(tokens: ControlTokens): string {
  const known = lineEnds.get(tokens);
  if (known !== undefined) return known;
  const lineEnd = dominantLineEnd(tokens.characters);
  lineEnds.set(tokens, lineEnd);
  return lineEnd;
}

/** The blanks before a token that begins its line; nothing for other tokens. */
function indentOf(tokens: ControlTokens, token: number): string {
  if (!tokens.beginsLine(token)) return '';
  const { characters: text } = tokens;
  const end = tokens.start(token);
  let start = end;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** Where the line before ends, of which there is one. */
function beforeLineEnd(text: Characters, lineStart: number): number {
  return lineStart - (text.slice(lineStart - 2, lineStart) === '\r\n' ? 2 : 1);
}
