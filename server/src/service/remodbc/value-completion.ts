import { type CatalogueKey, remodbcKey } from '../../core/catalogue/remodbc.ts';
import type { IniFile } from '../../core/document.ts';
import type { Completion } from '../completion.ts';
import type { ServiceContext } from '../context.ts';
import { type OfferedValue, valueOffers } from '../value-offers.ts';
import { keyCard } from './key-hover.ts';
import { offeredSlots } from './next-default-slot.ts';

/** A season of weeks is enough to choose from. */
const OFFERED_SLOTS = 6;

/** The values worth offering for the key of a line: documented ones, and for PackTime the next default slots. */
export function valueCompletions(
  { profile }: IniFile,
  line: number,
  context: ServiceContext,
): readonly Completion[] {
  const key = remodbcKey(profile.keyName(line));
  if (!key) return [];
  const { text } = profile.document;
  return valueOffers(text, profile.valueSpan(line), offers(key, context), () => keyCard(key));
}

function offers(key: CatalogueKey, context: ServiceContext): readonly OfferedValue[] {
  if (key.type !== 'epoch') return key.values;
  return offeredSlots(context, OFFERED_SLOTS).map(({ value, words }) => ({ value, meaning: words }));
}
