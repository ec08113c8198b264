import { isAtLeast } from '../values/version.ts';
import { settingRule } from './rule.ts';
import { configuredAs, lookUp, valueAs } from './setting-values.ts';

/** About where downloads were seen to fail (Q311467). */
const FAILING_SIZE = 3_500_000;

/** The list of excluded programs is too large to be downloaded. */
export const SWM612 = settingRule({
  meta: {
    id: 'SWM612',
    name: 'excluded-list-too-large',
    languages: ['site-metering'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q311467'],
    fix: 'none',
    explanation:
      'Before SP4 clients cannot download an excluded programs list of about 3.5 MB or more; they then go offline. Install SP4 or later, or keep the list short.',
    messages: {
      large:
        'Clients of {version} cannot download an excluded programs list this large; failures were seen from about 3.5 MB on. SP4 mends it.',
    },
    examples: {
      bad: '[Site]\nVersion=SP3\nExcludedListSize=4 MB\n',
      good: '[Site]\nVersion=SP4\nExcludedListSize=4 MB\n',
    },
  },

  check(context, report) {
    const version =
      valueAs(lookUp(context, 'Site.Version')?.value, 'version')?.version ?? context.facts.version?.value;
    if (!version || isAtLeast(version, 'SP4')) return;
    for (const stated of configuredAs(context, 'Site.ExcludedListSize')) {
      const size = valueAs(stated, 'size')?.number ?? 0;
      if (size >= FAILING_SIZE)
        report({ message: 'large', values: { version }, start: stated.start, end: stated.end });
    }
  },
});
