import { latestSeconds } from '../values/epoch.ts';
import { guessUnit, unitWords } from '../values/unit-guess.ts';
import { replace } from './fixes.ts';
import { settingsNamed } from './ini-settings.ts';
import { moment, siteClock } from './pack-schedule.ts';
import { iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** PackTime is a sensible moment, but counted in milliseconds, microseconds or as a FILETIME. */
export const SWM203 = iniRule({
  meta: {
    id: 'SWM203',
    name: 'pack-time-wrong-unit',
    languages: ['remodbc-ini'],
    severity: 'error',
    evidence: 'arithmetic',
    articles: ['Q299261'],
    fix: 'suggested',
    explanation:
      'PackTime counts seconds (Q299261). A number of 12 or more digits that becomes a sensible date when it is taken as milliseconds, ' +
      'microseconds or a FILETIME was almost surely written in that unit; Windows keeps only its lower 32 bits, so the service gets a ' +
      'moment that has nothing to do with it. Convert it to seconds.',
    messages: {
      wrongUnit:
        'PackTime {digits} looks like {unit}: {meant}. The file needs seconds; Windows keeps {kept} of this number, which is {moment}.',
    },
    outranks: ['SWM202', 'SWM205', 'SWM206', 'SWM207'],
    examples: {
      bad: '[DS]\nPackTime=988423199000\n',
      good: '[DS]\nPackTime=988423199\n',
    },
  },

  check({ profile, facts }, report) {
    const clock = siteClock(facts);
    for (const setting of settingsNamed(profile, 'PackTime')) {
      const written = writtenNumber(setting);
      if (!written || written.number <= latestSeconds) continue;
      const guess = guessUnit(written.digits);
      if (guess?.seconds === undefined) continue;
      const meant = moment(guess.seconds, clock);
      const kept = profile.integer(setting.line) ?? 0;
      report({
        message: 'wrongUnit',
        values: {
          digits: written.digits,
          unit: unitWords[guess.unit],
          meant,
          kept,
          moment: moment(kept, clock),
        },
        ...written.span,
        fixes: [
          {
            title: `Convert to seconds: ${guess.seconds}, ${meant}`,
            safe: false,
            edits: [replace(written.span, String(guess.seconds))],
          },
        ],
      });
    }
  },
});
