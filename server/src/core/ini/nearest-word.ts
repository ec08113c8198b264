import { editDistance } from './edit-distance.ts';

/** How many slips of the pen a word may hold and still be taken for another. */
const MOST_SLIPS = 2;

/** The known word that a mistyped or cut one was probably meant to be; undefined if none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = Math.min(MOST_SLIPS, Math.floor(word.length / 2)) + 1;
  for (const candidate of known) {
    const slips = editDistance(word, candidate, fewest - 1);
    if (slips === undefined) continue;
    best = candidate;
    fewest = slips;
  }
  return best ?? known.find((candidate) => word.length > 2 && candidate.startsWith(word));
}
