import { SPACE, TAB } from '../../core/text/ascii.ts';
import type { TextEdit } from '../../core/text/edit.ts';

/** What an editor says of the layout it wants, by the names of the protocol. What it does not say is undefined. */
export interface LayoutOptions {
  readonly tabSize: number;
  readonly insertSpaces: boolean;
  readonly trimTrailingWhitespace?: boolean | undefined;
  readonly insertFinalNewline?: boolean | undefined;
  readonly trimFinalNewlines?: boolean | undefined;
}

/** True where a piece of a text holds nothing but blanks and tabs, and at least one. Rarer characters that Windows takes for blanks are left alone. */
export function isPlainBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== SPACE && unit !== TAB) return false;
  }
  return end > start;
}

/** True where to take away all between two places would make one line end of two: a lone CR in front and LF behind. */
export function joinsLineEnds(text: string, start: number, end: number): boolean {
  return start > 0 && text.charAt(start - 1) === '\r' && text.charAt(end) === '\n';
}

/** True for a text that holds control characters of no use in these files. */
export function looksBinary(text: string): boolean {
  return /[\0-\x08\x0e-\x19\x1b-\x1f]/.test(text);
}

/** An edit, unless the text is there already; only what is different is replaced. */
export function replaced(text: string, start: number, end: number, newText: string): readonly TextEdit[] {
  const old = text.slice(start, end);
  if (old === newText) return [];
  const shorter = Math.min(old.length, newText.length);
  let same = 0;
  while (same < shorter && old[same] === newText[same]) same++;
  return [{ start: start + same, end, newText: newText.slice(same) }];
}

/** Where the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start--;
  return start;
}

/** Where the line of an offset ends, its line end not included. */
export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end++;
  return end;
}

function isLineEnd(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  return character === '\n' || character === '\r';
}
