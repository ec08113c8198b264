import { licmtrLine, SETTINGS_SECTION } from '../site/licmtr.ts';
import { filetimeFromHalves, parseFiletimeHalves, secondsFromFiletime } from '../values/filetime.ts';
import { formatSpoken } from '../values/format-time.ts';
import { findZone, utc } from '../values/zone.ts';
import { iniRule } from './rule.ts';

const DAY = 86_400;

/** LICMTR.CFG says that it was written in the future. */
export const SWM620 = iniRule({
  meta: {
    id: 'SWM620',
    name: 'last-update-ahead',
    languages: ['licmtr-cfg'],
    severity: 'warning',
    evidence: 'inferred',
    articles: ['Q311764', 'Q213261', 'Q226871'],
    fix: 'none',
    explanation:
      'LastUpdate lies after the reference date, so the clock of the site server was ahead, or the reference date is behind. Clocks that disagree stop uploads of offline usage ' +
      '(Q213261, Q311764) and give negative run times (Q226871). That LastUpdate is the two halves of a FILETIME is inferred from its value.',
    messages: {
      ahead:
        'LastUpdate is {time}, after the reference date ({origin}): a clock is wrong. Offline usage of clients whose clock differs is not uploaded.',
    },
    examples: {
      bad: '[Component Configuration]\nLastUpdate=29228490, 61154480\n',
      good: '[Component Configuration]\nLastUpdate=29200000, 61154480\n',
      facts: { referenceDate: { value: 900_000_000, origin: { words: 'example' } } },
    },
  },

  check({ profile, facts }, report) {
    const section = profile.section(SETTINGS_SECTION);
    const line = section && licmtrLine(profile, section, 'LastUpdate');
    if (line === undefined || !facts.referenceDate) return;
    const halves = parseFiletimeHalves(profile.value(line));
    if (!halves) return;
    const seconds = secondsFromFiletime(filetimeFromHalves(halves));
    if (seconds <= facts.referenceDate.value + DAY) return;
    const zone = (facts.zone && findZone(facts.zone.value)) ?? utc;
    report({
      message: 'ahead',
      values: { time: formatSpoken(seconds, zone), origin: facts.referenceDate.origin.words },
      ...profile.valueSpan(line),
    });
  },
});
