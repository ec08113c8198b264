import { earliestPlausibleSeconds } from '../values/epoch.ts';
import { guessUnit, type UnitGuess, unitWords } from '../values/unit-guess.ts';
import { replace } from './fixes.ts';
import { settingsNamed } from './ini-settings.ts';
import { moment, nextSlotFixes, packInterval, type SiteClock, siteClock } from './pack-schedule.ts';
import { type Fix, iniRule } from './rule.ts';
import { type WrittenNumber, writtenNumber } from './written-value.ts';

/** PackTime is a moment before SMS 2.0 existed. */
export const SWM204 = iniRule({
  meta: {
    id: 'SWM204',
    name: 'pack-time-too-early',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'arithmetic',
    articles: [],
    fix: 'suggested',
    explanation:
      'SMS 2.0 shipped in 1999, so no service ever scheduled a pack before that year. Numbers of five digits are often days, numbers of six ' +
      'digits seconds of a week. Convert the number, or write the next Sunday 01:59:59; no article deals with such a value.',
    messages: {
      tooEarly: 'PackTime {digits} is {moment}, before SMS 2.0 shipped (1999).',
      otherUnit:
        'PackTime {digits} looks like {unit}. In seconds it is {moment}, before SMS 2.0 shipped (1999).',
    },
    // A moment that never was is neither overdue nor at the wrong hour.
    outranks: ['SWM205', 'SWM207'],
    examples: {
      bad: '[DS]\nPackTime=11448\n',
      good: '[DS]\nPackTime=989114399\n',
    },
  },

  check({ profile, facts }, report) {
    const clock = siteClock(facts);
    for (const setting of settingsNamed(profile, 'PackTime')) {
      const written = writtenNumber(setting);
      if (!written || written.number >= earliestPlausibleSeconds) continue;
      const guess = guessUnit(written.digits);
      report({
        message: guess ? 'otherUnit' : 'tooEarly',
        values: {
          digits: written.digits,
          unit: guess ? unitWords[guess.unit] : '',
          moment: moment(written.number, clock),
        },
        ...written.span,
        fixes: [
          ...conversion(guess, written, clock),
          ...nextSlotFixes(written.span, facts, packInterval(profile)),
        ],
      });
    }
  },
});

function conversion(guess: UnitGuess | undefined, { span }: WrittenNumber, clock: SiteClock): readonly Fix[] {
  if (guess?.seconds === undefined) return [];
  const title = `Convert ${unitWords[guess.unit]} to seconds: ${guess.seconds}, ${moment(guess.seconds, clock)}`;
  return [{ title, safe: false, edits: [replace(span, String(guess.seconds))] }];
}
