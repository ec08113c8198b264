/** The text of UTF-16 units, at most some ten thousand: more do not fit into an argument list. */
export function textOfUnits(units: Uint16Array): string {
  // Spreading the units into the call would walk them one by one, at three times the cost.
  return String.fromCharCode.apply(null, units as unknown as number[]);
}
