import { editDistance } from '../ini/edit-distance.ts';
import { foldUnit, sameName } from '../ini/name.ts';

/** Names this short are one letter away from too many others (DS, DSN, DB) for an ordinary distance to tell anything. */
const TOO_SHORT = 2;

interface Named {
  readonly name: string;
}

/** The largest number of slips that still makes two names of this length, in letters of the shorter one, the same in intention. */
export type Tolerance = (length: number) => number;

export const keyTolerance: Tolerance = (length) => (length < 5 ? 1 : 2);

/** Other sections than the documented ones exist, and their names may be near: [Login] is two letters from [Logging]. */
export const sectionTolerance: Tolerance = (length) => (length < 7 ? 1 : 2);

/** The known name that was probably meant, the nearest first; undefined where the name itself is known or none is near. */
export function nearMiss<Known extends Named>(
  name: string,
  known: readonly Known[],
  tolerance: Tolerance,
): Known | undefined {
  let nearest: Known | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  const letters = letterBits(name);
  for (const candidate of known) {
    const limit = tolerance(Math.min(name.length, candidate.name.length));
    if (Math.abs(name.length - candidate.name.length) > limit) continue;
    // A slip takes away one letter and brings in another at most. This spares the distance for names that are nothing alike.
    if (countBits(letters ^ letterBits(candidate.name)) > 2 * limit) continue;
    const distance = editDistance(name, candidate.name, limit);
    if (distance === 0) return undefined;
    if (distance === undefined || distance >= smallest) continue;
    if (candidate.name.length <= TOO_SHORT && !hasSameLetters(name, candidate.name)) continue;
    nearest = candidate;
    smallest = distance;
  }
  return nearest;
}

/** The letters that a name holds, as bits; different letters may share one. */
function letterBits(name: string): number {
  let bits = 0;
  for (let index = 0; index < name.length; index++) bits |= 1 << (foldUnit(name.charCodeAt(index)) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The letters swapped or doubled, or a mark among them: SD, DSS, "D.S". */
function hasSameLetters(name: string, other: string): boolean {
  return sameName(letterSet(name), letterSet(other));
}

function letterSet(name: string): string {
  return [...new Set(name.toLowerCase().match(/[\p{L}\p{N}]/gu))].sort().join('');
}
