import { remodbcKeys } from '../catalogue/remodbc.ts';
import { sameName } from '../ini/name.ts';
import type { RemodbcCopy } from '../site/facts.ts';
import { contentSpan } from './fixes.ts';
import { settingNamed } from './ini-settings.ts';
import { iniRule } from './rule.ts';

/** PackTime differs from server to server and from week to week, and that is right. */
const compared = remodbcKeys.filter(({ name }) => !sameName(name, 'PackTime'));

/** Copies of Remodbc.ini in one site differ where they should agree. */
export const SWM218 = iniRule({
  meta: {
    id: 'SWM218',
    name: 'copies-differ',
    languages: ['remodbc-ini'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q213171', 'Q263023', 'Q244875'],
    fix: 'none',
    explanation:
      'Remodbc.ini lies on the site server and on every metering server, and the articles ask for each edit in all of them. PackTime is left out: every service ' +
      'writes its own. Copies may also belong to different sites; put a SiteMetering.ini into the folder of each site to tell them apart.',
    messages: {
      differs:
        '{key} is "{value}" here and "{other}" in {copy}; every edit has to be made in every copy of the site.',
      missing: '{key} is missing in {copy}; every edit has to be made in every copy of the site.',
    },
    examples: {
      bad: '[DS]\nPackInterval=604800\n',
      good: '[DS]\nPackTime=989143199\n',
      facts: {
        otherCopies: [
          {
            uri: 'file:///site/METER02/Remodbc.ini',
            label: 'METER02/Remodbc.ini',
            values: new Map([['packinterval', { value: '86400', line: 1 }]]),
          },
        ],
      },
    },
  },

  check({ profile, document, facts }, report) {
    const copies = facts.otherCopies ?? [];
    if (copies.length === 0) return;
    for (const { name } of compared) {
      const own = settingNamed(profile, name);
      if (!own) continue;
      const odd = copies.find((copy) => valueIn(copy, name) !== own.value);
      if (!odd) continue;
      const other = odd.values.get(name.toLowerCase());
      const span = contentSpan(document, own.line);
      report({
        message: other ? 'differs' : 'missing',
        values: { key: name, value: own.value, other: other?.value ?? '', copy: odd.label },
        ...span,
        related: copies
          .filter((copy) => valueIn(copy, name) !== own.value)
          .map((copy) => ({
            ...span,
            message: `${name} in ${copy.label}: ${valueIn(copy, name) ?? 'missing'}`,
            elsewhere: { uri: copy.uri, line: copy.values.get(name.toLowerCase())?.line ?? 0 },
          })),
      });
    }
  },
});

function valueIn(copy: RemodbcCopy, name: string): string | undefined {
  return copy.values.get(name.toLowerCase())?.value;
}
