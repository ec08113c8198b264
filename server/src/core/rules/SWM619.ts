import { meteringSection, meteringSections, meteringSetting } from '../catalogue/metering/index.ts';
import { LineKind } from '../ini/scanner.ts';
import { replace } from './fixes.ts';
import { keyTolerance, nearMiss } from './near-miss.ts';
import { iniRule } from './rule.ts';

/** A name in the site metering profile does not exist. */
export const SWM619 = iniRule({
  meta: {
    id: 'SWM619',
    name: 'profile-name-unknown',
    languages: ['site-metering'],
    severity: 'warning',
    evidence: 'documented',
    articles: [],
    fix: 'suggested',
    explanation:
      'The site metering profile is a format of this product, so all its sections and keys are known. A line with another name has no effect. The reference lists them all.',
    messages: {
      section: 'The site metering profile has no section [{name}].{meant}',
      key: 'Section [{section}] has no key "{name}".{meant}',
    },
    examples: {
      bad: '[Local]\nLicenceBalancing=every 4 hours\n',
      good: '[Local]\nLicenseBalancing=every 4 hours\n',
    },
  },

  check({ document, profile }, report) {
    for (const section of profile.sections) {
      const known = meteringSection(section.name);
      if (!known) {
        const start = document.nameStart(section.line);
        const end = document.nameEnd(section.line);
        const meant = nearMiss(section.name, meteringSections, keyTolerance)?.name;
        report({
          message: 'section',
          values: { name: section.name, meant: suggestion(meant) },
          start,
          end,
          fixes: rename({ start, end }, meant),
        });
        continue;
      }
      for (let line = section.line + 1; line < section.endLine; line++) {
        if (document.kind(line) !== LineKind.key) continue;
        const name = profile.keyName(line);
        if (meteringSetting(known.name, name)) continue;
        const start = document.nameStart(line);
        const end = document.nameEnd(line);
        const keys = known.settings.map(({ key }) => ({ name: key }));
        const meant = nearMiss(name, keys, keyTolerance)?.name;
        report({
          message: 'key',
          values: { section: known.name, name, meant: suggestion(meant) },
          start,
          end: Math.max(end, start),
          fixes: rename({ start, end }, meant),
        });
      }
    }
  },
});

function suggestion(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}

function rename(span: { readonly start: number; readonly end: number }, meant: string | undefined) {
  return meant === undefined
    ? []
    : [{ title: `Rename to ${meant}`, safe: false, edits: [replace(span, meant)] }];
}
