/** True for lists of the same things in the same order: of the things themselves, and not of others like them. */
export function sameItems(first: readonly unknown[], second: readonly unknown[]): boolean {
  return first.length === second.length && first.every((one, index) => one === second[index]);
}
