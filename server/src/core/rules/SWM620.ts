import { lastUpdate } from '../site/licmtr.ts';
import { describeSize } from '../values/time-distance.ts';
import { moment, siteClock } from './pack-schedule.ts';
import { iniRule } from './rule.ts';

/** Clocks and time zones of those who compare may differ by so much without meaning anything. */
const DAY = 86_400;

/** LICMTR.CFG says that it was written in the future. */
export const SWM620 = iniRule({
  meta: {
    id: 'SWM620',
    name: 'last-update-ahead',
    languages: ['licmtr-cfg'],
    severity: 'warning',
    evidence: 'inferred',
    articles: ['Q213261', 'Q311764', 'Q226871'],
    fix: 'none',
    noFix: 'SMS writes this time; the clock of the site server has to be set right.',
    explanation:
      'LastUpdate lies after the reference date, so the clock of the site server was ahead, or the reference date is too early. Clients whose clock is far behind that of the site ' +
      'server do not upload offline usage (Q213261); one whose own clock was ahead for a while holds its uploads back until the wrong date is reached (Q311764); servers whose clocks ' +
      'disagree show negative run times (Q226871). That LastUpdate is the two halves of a FILETIME is inferred from its value.',
    messages: {
      ahead:
        'LastUpdate is {time}, {distance} after the reference date ({origin}): the clock of the site server was ahead. Clients with the right time are then behind it, and may not upload offline usage.',
    },
    examples: {
      bad: '[Component Configuration]\nLastUpdate=29228490, 61154480\n',
      good: '[Component Configuration]\nLastUpdate=29200000, 61154480\n',
      facts: { referenceDate: { value: 900_000_000, origin: { words: 'example' } } },
    },
  },

  check({ profile, facts: { referenceDate, ...facts } }, report) {
    const update = lastUpdate(profile);
    if (!update || !referenceDate || update.seconds <= referenceDate.value + DAY) return;
    const { start, end, seconds } = update;
    report({
      message: 'ahead',
      values: {
        time: moment(seconds, siteClock(facts)),
        distance: describeSize(seconds - referenceDate.value),
        origin: referenceDate.origin.words,
      },
      start,
      end,
    });
  },
});
