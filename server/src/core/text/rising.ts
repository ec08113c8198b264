/** The last of the first `count` numbers of a rising list that is not above a value; 0 where all are. */
export function lastNotAbove(rising: Int32Array, count: number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
