import type { IniProfile } from '../ini/profile.ts';
import type { LineAbout } from '../text/line-about.ts';
import { printable } from '../text/markdown.ts';
import { spokenCount } from '../values/plural.ts';
import { type CompareOptions, compareReaders, type Difference } from './compare.ts';
import type { OtherReader } from './other-reading.ts';

/** More differences than this are not told. */
const MOST_DIFFERENCES = 1000;

/** The comparison as lines for people: what each of the two readers has, and why. */
export function comparisonLines(
  profile: IniProfile,
  read: OtherReader,
  options: CompareOptions = {},
): readonly LineAbout[] {
  const found: Difference[] = [];
  let isCut = false;
  for (const difference of compareReaders(profile, read, options)) {
    isCut = found.length === MOST_DIFFERENCES;
    if (isCut) break;
    found.push(difference);
  }
  if (found.length === 0)
    return [
      { text: 'The package "ini" reads this file as Windows does: the same sections, names and values.' },
    ];
  const count = isCut
    ? `more than ${spokenCount(MOST_DIFFERENCES, 'place')}`
    : spokenCount(found.length, 'place');
  return [
    { text: `The package "ini" reads ${count} of this file otherwise than Windows.` },
    ...found.flatMap(differenceLines),
    ...(isCut ? [{ text: '' }, { text: 'More places are not told.' }] : []),
  ];
}

function differenceLines({ line, subject, windows, other, reasons }: Difference): readonly LineAbout[] {
  return [
    { text: '' },
    ...[
      `line ${line + 1}: ${subject}`,
      `  Windows:       ${windows}`,
      `  package "ini": ${other}`,
      ...reasons.map((reason) => `  ${reason}`),
    ].map((text) => ({ text: printable(text), line })),
  ];
}
