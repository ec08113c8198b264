import type { OfferedValue } from '../value-offers.ts';

/** Values that SMS stores for a setting as Q199747 shows them, or as follow from what it says; the usual one first. */
export function storedOffers(property: string): readonly OfferedValue[] {
  return shownValues[property.toLowerCase()] ?? [];
}

const shownValues: Readonly<Record<string, readonly OfferedValue[]>> = {
  continuousoffline: [
    { value: '1', meaning: 'offline mode' },
    { value: '0', meaning: 'online mode' },
  ],
  goonlineint: [{ value: '900', meaning: '15 minutes, the default' }],
  triesbeforeoffline: [{ value: '1', meaning: 'the default' }],
};
