import type { Span } from '../core/text/lines.ts';
import type { OutlineItem } from './document-symbols.ts';

/** More than this would freeze an outline and help nobody. */
export const MOST_SYMBOLS = 10_000;

/** Says at its end that an outline does not list all of a file. */
export function restSymbol(place: Span): OutlineItem {
  return {
    kind: 'key',
    name: '...',
    detail: `only the first ${MOST_SYMBOLS} parts of this file are listed`,
    span: place,
    nameSpan: place,
    isRead: true,
    children: [],
  };
}
