import { excerpt } from '../text/excerpt.ts';
import { type DateText, parseDateText } from '../values/date-text.ts';
import { instantsOf, isPlausibleSeconds, latestSeconds, resolveCivil } from '../values/epoch.ts';
import type { IniRuleContext } from './context.ts';
import { deleteLine, replace } from './fixes.ts';
import { type IniSetting, settingsNamed, valueOrLine } from './ini-settings.ts';
import { meantNumberFixes } from './meant-number.ts';
import { moment, type SiteClock, siteClock } from './pack-schedule.ts';
import { type Fix, iniRule } from './rule.ts';
import { type MeantText, meantText, numberRead, writtenNumber } from './written-value.ts';

/** PackTime is no number; digits with a remark behind them are one (SWM103). */
export const SWM201 = iniRule({
  meta: {
    id: 'SWM201',
    name: 'pack-time-not-a-number',
    languages: ['remodbc-ini'],
    severity: 'error',
    evidence: 'documented',
    articles: ['Q299261'],
    fix: 'suggested',
    explanation:
      'PackTime is a count of seconds since 1970-01-01 00:00, written in digits. Of other text Windows makes whatever number its first ' +
      'characters give: the year of a date, or 0. Convert the text to seconds, or delete the key; what the service does without it is not ' +
      'documented.',
    messages: {
      empty:
        'PackTime is empty. It holds the moment of the next pack in digits, as seconds since 1970-01-01 00:00; what the service makes of an empty value is not documented.',
      date: 'PackTime "{value}" is a date; the file needs the seconds since 1970-01-01 00:00 in digits. Windows makes {read} of it when asked for a number.',
      noNumber:
        'PackTime "{value}" is not in digits alone, as the seconds since 1970-01-01 00:00 have to be. Windows makes {read} of it when asked for a number.',
    },
    outranks: ['SWM204', 'SWM205', 'SWM206', 'SWM207', 'SWM208', 'SWM209'],
    examples: {
      bad: '[DS]\nPackTime=2001-05-06 01:59:59\n',
      good: '[DS]\nPackTime=989114399\n',
    },
  },

  check(context, report) {
    for (const setting of settingsNamed(context.profile, 'PackTime')) {
      if (writtenNumber(setting)) continue;
      const meant = meantText(setting);
      const date = parseDateText(meant.text);
      report({
        message: setting.value === '' ? 'empty' : date ? 'date' : 'noNumber',
        values: { value: excerpt(setting.value), read: numberRead(context.profile, setting) },
        ...valueOrLine(context.profile, setting),
        fixes: fixesFor(setting, meant, date, context),
      });
    }
  },
});

function fixesFor(
  setting: IniSetting,
  meant: MeantText,
  date: DateText | undefined,
  { document, facts }: IniRuleContext,
): readonly Fix[] {
  const conversions = date
    ? dateFixes(date, meant, siteClock(facts))
    : meantNumberFixes(meant, isPlausibleSeconds);
  if (conversions.length > 0) return conversions;
  return [
    {
      title: 'Delete the key (what the service does without it is not documented)',
      safe: false,
      edits: [deleteLine(document, setting.line)],
    },
  ];
}

/** One fix for each moment that the text can mean: two orders of day and month, and a clock time that is shown twice. */
function dateFixes(date: DateText, { span }: MeantText, clock: SiteClock): readonly Fix[] {
  const fixFor = (seconds: number, remark: string): readonly Fix[] => {
    if (seconds < 0 || seconds > latestSeconds) return [];
    const title = `Convert to ${seconds}: ${moment(seconds, clock)}${remark}`;
    return [{ title, safe: false, edits: [replace(span, String(seconds))] }];
  };
  if (date.kind === 'instant') return fixFor(date.seconds, '');
  const zoneRemark = clock.isKnown ? '' : '; taken as UTC, because the zone of the server is not known';
  const remark = date.hasClock ? zoneRemark : `; midnight, because the text gives no time${zoneRemark}`;
  return date.readings.flatMap(({ civil }) => {
    const shownAt = instantsOf(civil, clock.zone);
    if (shownAt.length > 0) return shownAt.flatMap((seconds) => fixFor(seconds, remark));
    return fixFor(
      resolveCivil(civil, clock.zone).seconds,
      `${remark}; clocks were put forward over the time given`,
    );
  });
}
