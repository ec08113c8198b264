import { CR, CTRL_Z, SPACE, TAB } from '../text/ascii.ts';
import type { Characters } from '../text/characters.ts';
import { CASE_BIT, EMPTY_NAME_HASH, HASH_FACTOR } from './name-hash.ts';

/** Windows compares section and key names without regard to case and without blanks at their ends. */

/** True for what Windows trims at both ends of lines, names and values: 09 to 0D, Ctrl-Z and the blank. */
export function isBlank(unit: number): boolean {
  return unit === SPACE || (unit <= CR && unit >= TAB) || unit === CTRL_Z;
}

/** The unit that stands for itself and its other case in comparisons. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/** A name as a key of maps: the same for two names exactly where {@link sameName} is true. */
export function foldName(name: string): string {
  if (!/[^\0-\x7f]/.test(name)) return name.toLowerCase();
  let folded = '';
  for (let index = 0; index < name.length; index++)
    folded += String.fromCharCode(foldUnit(name.charCodeAt(index)));
  return folded;
}

/** True where Windows takes two names as the same. */
export function sameName(first: string, second: string): boolean {
  if (first.length !== second.length) return false;
  for (let index = 0; index < first.length; index++) {
    if (foldUnit(first.charCodeAt(index)) !== foldUnit(second.charCodeAt(index))) return false;
  }
  return true;
}

/** The hash of a name that is one character longer. */
function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ (foldUnit(unit) | CASE_BIT), HASH_FACTOR);
}

/** A number that is equal for names that Windows takes as equal: over the folded characters, cut at a NUL and without blanks at the ends. */
export function hashName(text: Characters, start: number, end: number): number {
  let from = start;
  let to = untilNul(text, start, end);
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  let hash = EMPTY_NAME_HASH;
  for (let at = from; at < to; at++) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

/** Where a name ends for Windows: at its first NUL, else at its end. */
function untilNul(text: Characters, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) !== 0) at++;
  return at;
}

/** The same of a name, or of a value. */
export function beforeNul(text: string): string {
  const nul = text.indexOf('\0');
  return nul < 0 ? text : text.slice(0, nul);
}
