/** Windows compares section and key names without regard to case. */

/** The unit that stands for itself and its other case in comparisons. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/** A name as a key of maps: the same for two names exactly where {@link sameName} is true. */
export function foldName(name: string): string {
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
