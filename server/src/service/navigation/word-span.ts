import type { Characters } from '../../core/text/characters.ts';
import type { Span } from '../../core/text/lines.ts';

/** A word longer than this is none. */
const LONGEST_WORD = 1000;

/** The letters, digits, `_` and surrogates around a place, inside a span; empty between words. */
export function wordSpan(text: Characters, offset: number, { start, end }: Span): Span {
  let from = offset;
  let to = offset;
  while (from > start && offset - from < LONGEST_WORD && isWord(text.charCodeAt(from - 1))) from--;
  while (to < end && to - offset < LONGEST_WORD && isWord(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}

/** The piece between separators around a place, inside a span, without the blanks at its ends. */
export function partSpan(text: string, offset: number, { start, end }: Span, separators: string): Span {
  let from = offset;
  let to = offset;
  while (from > start && !separators.includes(text.charAt(from - 1))) from--;
  while (to < end && !separators.includes(text.charAt(to))) to++;
  while (from < offset && text.charCodeAt(from) <= 0x20) from++;
  while (to > offset && text.charCodeAt(to - 1) <= 0x20) to--;
  return { start: from, end: to };
}

function isWord(unit: number): boolean {
  if (unit >= 0x80) return unit !== 0xa0 && unit !== 0x2028 && unit !== 0x2029;
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x5f
  );
}
