import type { ConfiguredSetting } from '../site/configured.ts';
import { explainSeconds, secondsPerUnit } from '../values/duration.ts';
import { spokenCount } from '../values/plural.ts';
import { type Report, settingRule } from './rule.ts';
import { setDuration, setTo, valueAs } from './setting-values.ts';

type Message = 'stored' | 'smallest' | 'noUnit';

/** A length of time was given in the unit of the console where seconds are stored. */
export const SWM609 = settingRule({
  meta: {
    id: 'SWM609',
    name: 'minutes-for-seconds',
    languages: ['site-metering', 'licmtr-cfg', 'sms-site-control'],
    severity: 'warning',
    evidence: 'inferred',
    articles: ['Q199747'],
    fix: 'suggested',
    explanation:
      'The console shows the delay before retrying in minutes, 1 to 60; SMS stores it in seconds: the default of 15 minutes stands as 900 in a published LICMTR.CFG. A stored number ' +
      'from 1 to 60 was probably meant as minutes. In the site metering profile every number without a unit counts as seconds; write the unit to be sure.',
    messages: {
      stored: '{value} means {meaning} here, and the console shows minutes: {meant} would be {seconds}.',
      smallest:
        '60 means 60 seconds here, which is the smallest delay the console accepts; 60 minutes, the largest, would be {seconds}.',
      noUnit: '{value} without a unit means {meaning} here, and the console shows {unit}: write the unit.',
    },
    outranks: ['SWM510', 'SWM601', 'SWM603', 'SWM604', 'SWM605', 'SWM606'],
    examples: { bad: '[ClientAgent]\nRetryDelay=15\n', good: '[ClientAgent]\nRetryDelay=900\n' },
  },

  check({ configured }, report) {
    for (const stated of configured) {
      const found = findingOn(stated);
      if (found) report(found);
    }
  },
});

function findingOn(stated: ConfiguredSetting): Report<Message> | undefined {
  const { setting, form, start, end } = stated;
  const value = valueAs(stated, 'duration');
  const unit = consoleUnit(stated);
  if (!value || !unit || (form === 'words' && value.hasUnit)) return undefined;
  const number = value.seconds;
  const meant = number * secondsPerUnit[unit];
  if (number === 0 || isOutside(setting, meant)) return undefined;
  const fixes = [setDuration(stated, meant, spokenCount(number, unit))];
  const isPossible = setting.bounds !== undefined && !isOutside(setting, number);
  const values = {
    value: number,
    unit: `${unit}s`,
    meaning: explainSeconds(number),
    meant: spokenCount(number, unit),
    seconds: meant,
  };
  if (setting.key === 'RetryDelay') {
    const message = isPossible ? 'smallest' : 'stored';
    return { message, values, start, end, fixes };
  }
  return {
    message: 'noUnit',
    ...(isPossible && { severity: 'information' as const }),
    values,
    articles: [],
    start,
    end,
    fixes: [...fixes, setTo(stated, spokenCount(number, 'second'))],
  };
}

function consoleUnit({ setting }: ConfiguredSetting): 'minute' | 'day' | undefined {
  if (setting.unit === 'minutes') return 'minute';
  return setting.unit === 'days' ? 'day' : undefined;
}

/** True for what the console does not accept; where its range is not documented, for more than a year. */
function isOutside({ bounds }: ConfiguredSetting['setting'], seconds: number): boolean {
  const { smallest, largest } = bounds ?? { smallest: 0, largest: 366 * secondsPerUnit.day };
  return seconds < smallest || seconds > largest;
}
