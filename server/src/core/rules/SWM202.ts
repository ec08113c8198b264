import { excerpt } from '../text/excerpt.ts';
import { latestSeconds } from '../values/epoch.ts';
import { settingsNamed } from './ini-settings.ts';
import { moment, siteClock } from './pack-schedule.ts';
import { iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** PackTime does not fit into the signed 32-bit seconds of its time. */
export const SWM202 = iniRule({
  meta: {
    id: 'SWM202',
    name: 'pack-time-too-large',
    languages: ['remodbc-ini'],
    severity: 'error',
    evidence: 'arithmetic',
    articles: [],
    fix: 'none',
    noFix: 'Which moment was meant cannot be told from the number.',
    explanation:
      'The seconds that programs of 1999 to 2002 counted end at 2147483647, which is 2038-01-19 03:14:07 UTC. Windows keeps only the ' +
      'lower 32 bits of a larger number, so the service gets quite another moment. Find out what was meant and write its seconds; no ' +
      'article deals with such a value.',
    messages: {
      tooLarge:
        'PackTime {digits} lies beyond 2147483647, where signed 32-bit seconds end (2038-01-19 03:14:07 UTC). Windows keeps {kept} of it, which is {moment}.',
    },
    outranks: ['SWM204', 'SWM205', 'SWM206', 'SWM207', 'SWM208', 'SWM209'],
    examples: {
      bad: '[DS]\nPackTime=9891143990\n',
      good: '[DS]\nPackTime=989114399\n',
    },
  },

  check({ profile, facts }, report) {
    for (const setting of settingsNamed(profile, 'PackTime')) {
      const written = writtenNumber(setting);
      if (!written || written.number <= latestSeconds) continue;
      const kept = profile.integer(setting.line) ?? 0;
      report({
        message: 'tooLarge',
        values: { digits: excerpt(written.digits), kept, moment: moment(kept, siteClock(facts)) },
        ...written.span,
      });
    }
  },
});
