import { formatDuration } from '../values/duration.ts';
import { latestSeconds } from '../values/epoch.ts';
import { settingsNamed } from './ini-settings.ts';
import { moment, packInterval, siteClock } from './pack-schedule.ts';
import { iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

const lastYearBegins = latestSeconds - 365 * 86_400;

/** PackTime, or the pack after it, nears the end of signed 32-bit seconds. */
export const SWM209 = iniRule({
  meta: {
    id: 'SWM209',
    name: 'pack-time-near-2038',
    languages: ['remodbc-ini'],
    severity: 'information',
    evidence: 'arithmetic',
    articles: [],
    fix: 'none',
    noFix: 'No later moment can be written, so there is nothing to write instead.',
    explanation:
      'Signed 32-bit seconds, which programs of 1999 to 2002 counted, end at 2147483647, 2038-01-19 03:14:07 UTC. The service has to add ' +
      'the interval to PackTime, and what it does when the sum does not fit is not known. No article deals with it and no edit helps.',
    messages: {
      lastYear:
        'PackTime {digits} is {moment}, in the last year before signed 32-bit seconds end (2038-01-19 03:14:07 UTC). What the service does then is not known.',
      nextBeyond:
        'The pack after PackTime {digits}, one interval ({interval}) later, lies beyond the end of signed 32-bit seconds (2038-01-19 03:14:07 UTC). What the service does then is not known.',
    },
    examples: {
      bad: '[DS]\nPackTime=2147000000\n',
      good: '[DS]\nPackTime=989143199\n',
    },
  },

  check({ profile, facts }, report) {
    const interval = packInterval(profile);
    for (const setting of settingsNamed(profile, 'PackTime')) {
      const written = writtenNumber(setting);
      if (!written) continue;
      const isLastYear = written.number > lastYearBegins;
      if (!isLastYear && written.number + interval <= latestSeconds) continue;
      report({
        message: isLastYear ? 'lastYear' : 'nextBeyond',
        values: {
          digits: written.digits,
          moment: moment(written.number, siteClock(facts)),
          interval: formatDuration(interval),
        },
        ...written.span,
      });
    }
  },
});
