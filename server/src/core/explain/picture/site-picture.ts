import { spokenCount } from '../../values/plural.ts';
import { foundWords, sumOf } from '../risks.ts';
import { shownText } from '../shown-text.ts';
import { combinedFacts, toldFacts } from '../site-facts.ts';
import { siteTitle } from '../site-title.ts';
import { originWords } from '../week.ts';
import { computersOf } from './computers.ts';
import { differencesOf } from './differences.ts';
import type { PictureFact, SitePicture } from './model.ts';
import type { PicturePart } from './site-file.ts';
import { pictureWeek, placeOf } from './week.ts';

/**
 * The picture of a site, put together from what was taken from its files.
 * @param folder name of the folder of the site; empty where it is in none
 * @param now the present, in seconds since 1970-01-01 UTC
 * @param notes sentences about what is not in the picture
 */
export function sitePicture(
  folder: string,
  parts: readonly PicturePart[],
  now: number,
  notes: readonly string[] = [],
): SitePicture {
  const facts = combinedFacts(parts.map((part) => part.facts));
  const files = parts.map(({ file }) => file);
  const copies = parts.flatMap(({ copy }) => copy ?? []);
  return {
    title: siteTitle(
      parts.map((part) => part.facts),
      folder,
    ),
    summary: [
      `${spokenCount(files.length, 'file')}.`,
      foundWords(sumOf(files.map(({ findings }) => findings))),
    ],
    facts: toldFacts(facts).map(({ label, use, fact }): PictureFact => {
      const place = placeOf(fact);
      return {
        label,
        use,
        ...(fact && { text: fact.value, origin: shownText(originWords(fact.origin)) }),
        ...(place && { place }),
      };
    }),
    groups: computersOf(files, (facts.servers?.value ?? []).map(shownText)),
    differences: differencesOf(copies),
    copies: copies.length,
    week: pictureWeek(copies, facts, now),
    notes,
  };
}
