import { type KnownNames, knownNames } from '../catalogue/known-names.ts';
import type { CatalogueKey } from '../catalogue/remodbc.ts';
import { LineKind, LineMark } from '../ini/document.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import { excerpt } from '../text/excerpt.ts';
import { commentOut, contentSpan, replace } from './fixes.ts';
import { foreignCommentMark, isBrokenHeader } from './intended-lines.ts';
import { Lookups } from './lookups.ts';
import { type Fix, iniRule } from './rule.ts';

/** A line of a section has no `=`; Windows ignores it, or takes it as a name without a value. */
export const SWM105 = iniRule({
  meta: {
    id: 'SWM105',
    name: 'line-without-equals-sign',
    languages: ['remodbc-ini', 'licmtr-cfg', 'site-metering'],
    severity: 'warning',
    evidence: 'inferred',
    articles: [],
    fix: 'suggested',
    explanation:
      'A setting is a name, "=" and a value. Windows gives no value for a line without "=", and where such a line is the name of a key that ' +
      'follows, that key is not found either (no Microsoft source; it is how the profile functions behave). Put in the "=", or make the line ' +
      'a comment.',
    messages: {
      ignored: 'Windows ignores "{text}": a setting needs "=" between its name and its value.',
      hiding:
        '"{text}" has no "=", so Windows finds this name without a value and never reaches the key "{text}" in line {line}.',
    },
    examples: {
      bad: '[DS]\nPackInterval 604800\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ language, document, profile }, report) {
    const names = knownNames(language);
    const lookups = new Lookups(profile);
    const hidden = hiddenKeys(profile);
    for (const line of document.linesWith(LineMark.orphan)) {
      const section = profile.sectionAt(line);
      if (section === profile.preamble || section.shadowedBy) continue;
      if (foreignCommentMark(document, line) > 0 || isBrokenHeader(document, line)) continue;
      const key = hidden.get(line);
      const place = contentSpan(document, line);
      report(() => ({
        message: key === undefined ? 'ignored' : 'hiding',
        values: {
          text: excerpt(document.characters.slice(place.start, place.end)),
          line: (key ?? line) + 1,
        },
        ...place,
        related:
          key === undefined
            ? []
            : [{ ...contentSpan(document, key), message: 'Windows never reaches this key.' }],
        fixes: [
          ...insertEquals(profile, section, line, names, lookups),
          { title: 'Make it a comment', safe: false, edits: [commentOut(document, line)] },
        ],
      }));
    }
  },
});

/** The first key that each line hides, by that line. */
function hiddenKeys({ document, shadowedLines }: IniProfile): ReadonlyMap<number, number> {
  const hidden = new Map<number, number>();
  for (const [line, winner] of shadowedLines) {
    if (document.kind(line) === LineKind.key && !hidden.has(winner)) hidden.set(winner, line);
  }
  return hidden;
}

/** A known key, a blank or a colon, a value: only the `=` is missing. A key that the section has already would only be hidden or hide. */
function insertEquals(
  { document }: IniProfile,
  section: ProfileSection,
  line: number,
  names: KnownNames,
  lookups: Lookups,
): readonly Fix[] {
  const { start, end } = contentSpan(document, line);
  const written = document.characters.slice(start, end);
  const [, name = '', separator = '', value = ''] = /^([^\s:]+)(\s*:\s*|\s+)(\S.*)/s.exec(written) ?? [];
  const key = names.key(name);
  if (!key || !looksLikeValue(key, value, separator) || lookups.keyIn(section, key.name) !== undefined)
    return [];
  const gap = { start: start + name.length, end: start + name.length + separator.length };
  return [{ title: `Write ${name}=${excerpt(value)}`, safe: false, edits: [replace(gap, '=')] }];
}

/** Tells a value from the next word of a sentence. */
function looksLikeValue({ type }: CatalogueKey, value: string, separator: string): boolean {
  if (type === 'file name') return separator.includes(':') || !/\s/.test(value);
  return /^["']?[+-]?[0-9]/.test(value);
}
