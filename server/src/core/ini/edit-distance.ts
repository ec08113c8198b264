import { foldUnit } from './name.ts';

/**
 * How many slips of the pen lie between two names, case aside: letters left out, put in, exchanged, or two neighbours swapped
 * (Damerau's distance in the form that changes no place twice). Undefined where there are more than `limit`; it is found out early, so
 * that long and unlike names cost next to nothing.
 */
export function editDistance(first: string, second: string, limit: number): number | undefined {
  if (Math.abs(first.length - second.length) > limit) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, column) => column);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= second.length; column++) {
      const isSame = unitAt(first, row - 1) === unitAt(second, column - 1);
      let distance = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      if (isSwapped(first, row, second, column))
        distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      current.push(distance);
      best = Math.min(best, distance);
    }
    if (best > limit) return undefined;
    beforeLast = last;
    last = current;
  }
  const distance = at(last, second.length);
  return distance > limit ? undefined : distance;
}

function isSwapped(first: string, row: number, second: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    unitAt(first, row - 1) === unitAt(second, column - 2) &&
    unitAt(first, row - 2) === unitAt(second, column - 1)
  );
}

function unitAt(text: string, index: number): number {
  return foldUnit(text.charCodeAt(index));
}

function at(distances: readonly number[], index: number): number {
  return distances[index] ?? Number.POSITIVE_INFINITY;
}
