import { CR, GREATER, LESS, LF, SPACE } from '../text/ascii.ts';
import type { Characters } from '../text/characters.ts';

/** 1 for letters, digits and `_`, of which keywords consist. */
export const wordUnits = new Uint8Array(0x100);
for (const character of '0123456789_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  wordUnits[character.charCodeAt(0)] = 1;

/** Where the text of a field ends: at a `>`, at the `<` of the next one, or with the line. */
export function endOfFieldText(text: string, start: number): number {
  const { length } = text;
  for (let at = start; at < length; at++) {
    const unit = text.charCodeAt(at);
    // Letters, of which most fields consist, come behind all of these.
    if (unit <= GREATER && (unit === GREATER || unit === LESS || unit === LF || unit === CR)) return at;
  }
  return length;
}

/** Where the line ends that a place is in: at its CR or LF, or with the text. */
export function endOfLine(text: Characters, start: number): number {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** Where the next line begins. */
export function afterLineEnd(text: Characters, lineEnd: number): number {
  if (lineEnd >= text.length) return text.length;
  return lineEnd + (text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF ? 2 : 1);
}

/** Behind the blanks that stand at a place of a line. */
export function skipBlanks(text: Characters, start: number): number {
  let at = start;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Where a part of the text ends without the blanks behind it. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= SPACE) at--;
  return at;
}

/** Where the letters, digits and `_` end that stand at a place. */
export function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordUnit(text.charCodeAt(at))) at++;
  return at;
}

/** True where a word begins with a prefix, in letters of any case, and goes on behind it. */
export function hasPrefix(text: string, start: number, end: number, prefix: string): boolean {
  if (end - start <= prefix.length) return false;
  for (let index = 0; index < prefix.length; index++) {
    if ((text.charCodeAt(start + index) & ~0x20) !== (prefix.charCodeAt(index) & ~0x20)) return false;
  }
  return true;
}

/** True for what separates words of a line. */
export function isBlank(unit: number): boolean {
  return unit <= SPACE && !isLineEnd(unit);
}

/** True for CR and LF. */
export function isLineEnd(unit: number): boolean {
  return unit === LF || unit === CR;
}

function isWordUnit(unit: number): boolean {
  return unit < 0x100 && wordUnits[unit] === 1;
}
