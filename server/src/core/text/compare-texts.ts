/** Puts texts into the same order on every machine: that of their characters' numbers. */
export function compareTexts(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
