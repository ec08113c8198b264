import { type KnownNames, knownNames } from '../catalogue/known-names.ts';
import { LineKind } from '../ini/document.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Span } from '../text/lines.ts';
import { rename } from './fixes.ts';
import { firstBrokenHeader, foreignCommentMark, isMisnamed } from './intended-lines.ts';
import { Lookups } from './lookups.ts';
import { keyTolerance, nearMiss, sectionTolerance } from './near-miss.ts';
import { iniRule, type Report } from './rule.ts';
import { sectionsLikeKnown } from './sections-like-known.ts';

/** A section or key that no article names; a warning where it is nearly one that is named. */
export const SWM111 = iniRule({
  meta: {
    id: 'SWM111',
    name: 'unknown-name',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'inferred',
    articles: ['Q213171', 'Q244875', 'Q263023', 'Q299261'],
    fix: 'suggested',
    explanation:
      'Four articles name sections and keys of this file, and Windows finds a name only if it is exactly the one that the service asks for, in ' +
      'any case of letters. A name that is one or two letters away from a known one is probably misspelt, and then has no effect. Other ' +
      'names are not reported unless you ask for it, because more keys exist than the articles name.',
    messages: {
      nearSection:
        'No article names a section [{name}]; did you mean [{known}]? Windows finds only the exact name.',
      nearKey: 'No article names a key "{name}"; did you mean {known}? Windows finds only the exact name.',
      unknownSection: 'No article names a section [{name}]; it may be right all the same.',
      unknownKey: 'No article names a key "{name}"; it may be right all the same.',
    },
    examples: {
      bad: '[DS]\nPackIntervall=604800\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ language, profile, settings }, report) {
    const names = knownNames(language);
    const lookups = new Lookups(profile);
    const { unknownNames } = settings;
    for (const section of unknownNames ? profile.sections : sectionsLikeKnown(profile, names)) {
      if (section.shadowedBy || section.name === '' || isMisnamed(section)) continue;
      const known = names.section(section.name);
      const near = known ? undefined : nearMiss(section.name, names.sections, sectionTolerance);
      const meant = known ?? near;
      if (near) report(nearSection(profile, section, near.name, lookups));
      else if (!known && unknownNames) report(unknownSection(profile, section));
      // In a section that nobody knows, Login may well be Login.
      const candidates = meant ? [...new Set([...meant.keys, ...names.keys])] : [];
      for (const line of unknownKeys(profile, section, names)) {
        const name = profile.keyName(line);
        const nearKey = nearMiss(name, candidates, keyTolerance);
        if (nearKey) report(misspelt(profile, section, line, nearKey.name, lookups));
        else if (unknownNames) report(unknownKey(profile, line));
      }
    }
  },
});

type Found = Report<'nearSection' | 'nearKey' | 'unknownSection' | 'unknownKey'>;

function nearSection(profile: IniProfile, section: ProfileSection, known: string, lookups: Lookups): Found {
  const span = sectionNameSpan(profile, section);
  return {
    message: 'nearSection',
    values: { name: excerpt(section.name), known },
    ...span,
    // A second section of the name would not be searched.
    fixes: lookups.section(known) ? [] : [rename(span, known)],
  };
}

function unknownSection(profile: IniProfile, section: ProfileSection): Found {
  return {
    message: 'unknownSection',
    values: { name: excerpt(section.name) },
    severity: 'hint',
    ...sectionNameSpan(profile, section),
  };
}

/** Keys that Windows reaches, up to a line below which another section was meant, and no lines that were meant as comments. */
function* unknownKeys(profile: IniProfile, section: ProfileSection, names: KnownNames): Iterable<number> {
  const { document } = profile;
  const end = firstBrokenHeader(document, section.line + 1, section.endLine);
  for (const line of document.namedLines(section.line + 1, end)) {
    if (document.kind(line) !== LineKind.key || profile.shadowedBy(line) !== undefined) continue;
    if (document.nameEnd(line) === document.nameStart(line) || foreignCommentMark(document, line) > 0)
      continue;
    if (!names.keyOn(profile, line)) yield line;
  }
}

function misspelt(
  profile: IniProfile,
  section: ProfileSection,
  line: number,
  known: string,
  lookups: Lookups,
): Found {
  const span = profile.document.nameSpan(line);
  return {
    message: 'nearKey',
    values: { name: excerpt(profile.keyName(line)), known },
    ...span,
    // A second key of the name would not be read.
    fixes: lookups.keyIn(section, known) === undefined ? [rename(span, known)] : [],
  };
}

function unknownKey(profile: IniProfile, line: number): Found {
  return {
    message: 'unknownKey',
    values: { name: excerpt(profile.keyName(line)) },
    severity: 'hint',
    ...profile.document.nameSpan(line),
  };
}

/** The name between the brackets, without the blanks there. */
function sectionNameSpan({ document }: IniProfile, { line }: ProfileSection): Span {
  const inside = document.name(line);
  const start = document.nameStart(line) + (inside.length - inside.trimStart().length);
  return { start, end: start + inside.trim().length };
}
