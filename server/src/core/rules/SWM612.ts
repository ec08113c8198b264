import { isAtLeast } from '../values/version.ts';
import { settingRule } from './rule.ts';
import { configuredAs, releaseWords, valueAs, versionOf } from './setting-values.ts';

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
    noFix: 'What may leave the list, or a service pack, is a decision about the site.',
    explanation:
      'Before SP4 clients may be unable to download a very large excluded programs list; they try for long and then go offline. From which size on is not known; it happened with ' +
      '3.5 MB and more. Install SP4 or later, or keep the list short.',
    messages: {
      large:
        'Clients of a site with {version} may be unable to download an excluded programs list this large; that happened with 3.5 MB and more. SP4 mends it.',
    },
    examples: {
      bad: '[Site]\nVersion=SP3\nExcludedListSize=4 MB\n',
      good: '[Site]\nVersion=SP4\nExcludedListSize=4 MB\n',
    },
  },

  check(context, report) {
    const version = versionOf(context);
    if (!version || isAtLeast(version, 'SP4')) return;
    for (const stated of configuredAs(context, 'Site.ExcludedListSize')) {
      const size = valueAs(stated, 'size')?.number ?? 0;
      if (size < context.settings.thresholds.excludedListFailing) continue;
      const { start, end } = stated;
      report({ message: 'large', values: { version: releaseWords(version) }, start, end });
    }
  },
});
