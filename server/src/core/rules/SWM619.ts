import {
  type MeteringSection,
  meteringSection,
  meteringSections,
  meteringSetting,
} from '../catalogue/metering/index.ts';
import { LineKind } from '../ini/document.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import { excerpt } from '../text/excerpt.ts';
import { rename } from './fixes.ts';
import { foreignCommentMark } from './intended-lines.ts';
import { Lookups } from './lookups.ts';
import { keyTolerance, nearMiss } from './near-miss.ts';
import { iniRule, type Report } from './rule.ts';

type Message = 'section' | 'key';

/** A name in the site metering profile does not exist. */
export const SWM619 = iniRule({
  meta: {
    id: 'SWM619',
    name: 'profile-name-unknown',
    languages: ['site-metering'],
    severity: 'warning',
    evidence: 'inferred',
    articles: [],
    fix: 'suggested',
    explanation:
      'The site metering profile is a format of this product, so all its sections and keys are known. A line with another name has no effect. The reference lists them all.',
    messages: {
      section: 'The site metering profile has no section [{name}], so its keys have no effect.{meant}',
      key: '[{section}] has no key "{name}", so the line has no effect.{meant}',
    },
    examples: {
      bad: '[Local]\nLicenceBalancing=every 4 hours\n',
      good: '[Local]\nLicenseBalancing=every 4 hours\n',
    },
  },

  check({ profile }, report) {
    const lookups = new Lookups(profile);
    for (const section of profile.sections) {
      // What is wrong with a section that stands twice, SWM102 says.
      if (section.shadowedBy) continue;
      const known = meteringSection(section.name);
      if (!known) {
        report(() => unknownSection(profile, section));
        continue;
      }
      for (const line of keyLines(profile, section)) {
        const found = unknownKey(profile, section, known, line, lookups);
        if (found) report(found);
      }
    }
  },
});

function keyLines({ document }: IniProfile, section: ProfileSection): readonly number[] {
  const lines: number[] = [];
  for (const line of document.namedLines(section.line + 1, section.endLine)) {
    const isKey = document.kind(line) === LineKind.key && document.nameEnd(line) > document.nameStart(line);
    if (isKey && foreignCommentMark(document, line) === 0) lines.push(line);
  }
  return lines;
}

function unknownSection(profile: IniProfile, section: ProfileSection): Report<Message> {
  const span = profile.document.nameSpan(section.line);
  const meant = nearMiss(section.name, meteringSections, keyTolerance)?.name;
  return {
    message: 'section',
    values: { name: excerpt(section.name), meant: meant === undefined ? '' : ` Did you mean [${meant}]?` },
    ...span,
    fixes: meant !== undefined && !profile.section(meant) ? [rename(span, meant)] : [],
  };
}

function unknownKey(
  profile: IniProfile,
  section: ProfileSection,
  known: MeteringSection,
  line: number,
  lookups: Lookups,
): Report<Message> | undefined {
  const name = profile.keyName(line);
  if (meteringSetting(known.name, name)) return undefined;
  const span = profile.document.nameSpan(line);
  const home = meteringSections.find((other) => meteringSetting(other.name, name));
  const keys = known.settings.map(({ key }) => ({ name: key }));
  const meant = home ? undefined : nearMiss(name, keys, keyTolerance)?.name;
  // A second key of the name would have no effect either.
  const isFree = meant !== undefined && lookups.keyIn(section, meant) === undefined;
  return {
    message: 'key',
    values: { section: known.name, name: excerpt(name), meant: suggestion(home?.name, meant) },
    ...span,
    fixes: isFree ? [rename(span, meant)] : [],
  };
}

function suggestion(home: string | undefined, meant: string | undefined): string {
  if (home !== undefined) return ` It belongs into [${home}].`;
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
