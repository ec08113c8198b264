/** The middle value; of an even number, the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that 19 of 20 do not exceed. */
export function percentile95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((first, second) => first - second);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? Number.NaN : low + (high - low) * (place % 1);
}

/** The power of the size with which a cost grows between two sizes: 1 is linear, 0 is none at all. */
export function exponent(
  small: readonly [size: number, cost: number],
  large: readonly [number, number],
): number {
  return Math.log(large[1] / small[1]) / Math.log(large[0] / small[0]);
}
