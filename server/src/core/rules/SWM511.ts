import type { SiteFacts } from '../site/facts.ts';
import { zoneOfSite } from '../site/zone-of-site.ts';
import { resolveCivil } from '../values/epoch.ts';
import { formatSpoken } from '../values/format-time.ts';
import type { Schedule } from '../values/schedule/model.ts';
import { utc, type ZoneName } from '../values/zone.ts';
import { settingRule } from './rule.ts';
import { schedulesOf } from './setting-values.ts';

/** The last year that a token can hold. */
const LAST_YEAR = 2033;

/** A schedule begins in the future. */
export const SWM511 = settingRule({
  meta: {
    id: 'SWM511',
    name: 'schedule-starts-late',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q271181'],
    fix: 'none',
    noFix: 'The start may be intended, and no other is known.',
    explanation:
      'Nothing runs before the start of its schedule. The year of a token has six bits from 1970 on, so 2033 is the last one it can hold. The layout is that of the ' +
      'Microsoft SDK; the article shows that SMS 2.0 uses it. The start is taken as local time of the servers, in UTC where their zone is not known.',
    messages: {
      later: '{label} starts {start}, after the reference date ({origin}): nothing runs before.',
      lastYear: '{label} starts in 2033, the last year that a schedule token can hold.',
    },
    examples: {
      bad: '[Local]\nDataCollation=every 4 hours from 2033-01-01 00:00\n',
      good: '[Local]\nDataCollation=every 4 hours from 1999-01-01 00:00\n',
    },
  },

  check({ configured, facts }, report) {
    for (const stated of configured) {
      const { start, end, setting } = stated;
      const schedules = schedulesOf(stated);
      const begin = earliestStart(schedules, facts);
      if (begin === undefined) continue;
      const { referenceDate } = facts;
      if (referenceDate && begin.seconds > referenceDate.value) {
        const values = {
          label: setting.label,
          start: formatSpoken(begin.seconds, begin.zone),
          origin: referenceDate.origin.words,
        };
        report({ message: 'later', values, start, end });
      } else if (schedules.some((schedule) => schedule.start.year === LAST_YEAR)) {
        report({
          message: 'lastYear',
          severity: 'information',
          values: { label: setting.label },
          start,
          end,
        });
      }
    }
  },
});

interface Begin {
  readonly seconds: number;
  readonly zone: ZoneName;
}

/** Of several schedules in one value the first to begin counts: from then on the task runs. */
function earliestStart(schedules: readonly Schedule[], facts: SiteFacts): Begin | undefined {
  const local = zoneOfSite(facts) ?? utc;
  const begins = schedules.map((schedule) => {
    const zone = schedule.utc ? utc : local;
    return { seconds: resolveCivil({ ...schedule.start, second: 0 }, zone).seconds, zone };
  });
  return begins.toSorted((first, second) => first.seconds - second.seconds)[0];
}
