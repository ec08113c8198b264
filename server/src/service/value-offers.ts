import type { Characters } from '../core/text/characters.ts';
import type { Span } from '../core/text/lines.ts';
import type { Card } from './card.ts';
import type { Completion } from './completion.ts';

/** A value worth offering, and what it means. */
export interface OfferedValue {
  readonly value: string;
  readonly meaning: string;
  /** What a list shows, where that is not the value. */
  readonly label?: string;
}

/** The part of a value that offers are compared with. */
const LONGEST_COMPARED = 200;

/** Offers in the place of the value that stands in a span. */
export function valueOffers(
  text: Characters,
  span: Span,
  offers: readonly OfferedValue[],
  card?: () => Card,
): readonly Completion[] {
  // A person who looks for a value does not begin it with the one that stands there.
  const present = text.slice(span.start, Math.min(span.end, span.start + LONGEST_COMPARED));
  return offers.map(({ value, meaning, label = value }) => ({
    label,
    kind: 'value',
    detail: meaning,
    edit: { start: span.start, end: span.end, newText: value },
    filterText: present || label,
    ...(card && { card }),
  }));
}
