import type { CatalogueKey } from '../catalogue/remodbc.ts';
import { agrees, comparedKeys } from '../site/copies.ts';
import type { RemodbcCopy } from '../site/facts.ts';
import { contentSpan } from './fixes.ts';
import { settingNamed } from './ini-settings.ts';
import { iniRule } from './rule.ts';

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
    noFix: 'Which of the copies is right only a person knows.',
    explanation:
      'Remodbc.ini lies on the site server and on every metering server, and the articles ask for each edit in all of them. PackTime is left out: presumably every service ' +
      'writes its own. Copies may also belong to different sites; put a SiteMetering.ini into the folder of each site to tell them apart.',
    messages: {
      differs:
        '{key} is "{value}" here and "{other}" in {copy}{more}; every edit has to be made in every copy of the site.',
      missing: '{key} is missing in {copy}{more}; every edit has to be made in every copy of the site.',
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
    for (const key of comparedKeys) {
      const own = settingNamed(profile, key.name);
      if (!own) continue;
      const odd = (facts.otherCopies ?? []).filter((copy) => !agrees(key, own.value, valueIn(copy, key)));
      const [first] = odd;
      if (!first) continue;
      const other = valueIn(first, key);
      const span = contentSpan(document, own.line);
      report({
        message: other === undefined ? 'missing' : 'differs',
        values: {
          key: key.name,
          value: own.value,
          other: other ?? '',
          copy: first.label,
          more: othersOf(odd.length - 1),
        },
        ...span,
        related: odd.map((copy) => ({
          ...span,
          message: `${key.name} in ${copy.label}: ${valueIn(copy, key) ?? 'missing'}`,
          elsewhere: { uri: copy.uri, line: copy.values.get(key.name.toLowerCase())?.line ?? 0 },
        })),
      });
    }
  },
});

function valueIn(copy: RemodbcCopy, { name }: CatalogueKey): string | undefined {
  return copy.values.get(name.toLowerCase())?.value;
}

function othersOf(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ', and 1 more copy differs' : `, and ${count} more copies differ`;
}
