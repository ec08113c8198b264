import type { Statement } from '../core/catalogue/evidence.ts';
import type { CardRow } from './card.ts';

/** A statement of the catalogue with what it rests on. */
export function statementRow(label: string, { text, evidence }: Statement): CardRow {
  return { label, value: evidence === 'unknown' ? text : `${text} (${evidence})` };
}
