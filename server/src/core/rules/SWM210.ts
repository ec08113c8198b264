import { excerpt } from '../text/excerpt.ts';
import type { Span } from '../text/lines.ts';
import { secondsPerHour } from '../values/civil-time.ts';
import { formatDuration, parseDuration } from '../values/duration.ts';
import { replace } from './fixes.ts';
import { settingNamed, valueOrLine } from './ini-settings.ts';
import { deleteInterval, isPossibleInterval, setToWeek } from './interval-fixes.ts';
import { meantNumberFixes } from './meant-number.ts';
import { type Fix, iniRule } from './rule.ts';
import { meantText, numberRead, writtenNumber } from './written-value.ts';

/** PackInterval is no number; digits with a remark behind them are one (SWM103), and a negative number is another fault (SWM211). */
export const SWM210 = iniRule({
  meta: {
    id: 'SWM210',
    name: 'pack-interval-not-a-number',
    languages: ['remodbc-ini'],
    severity: 'error',
    evidence: 'documented',
    articles: ['Q213171'],
    fix: 'suggested',
    explanation:
      'PackInterval is a number of seconds in digits (Q213171). Of other text Windows makes whatever number its first characters give, ' +
      'so `7d` becomes 7 seconds. Write the length of time in seconds, or delete the key to return to the weekly pack.',
    messages: {
      empty:
        'PackInterval is empty; it needs the seconds between two packs in digits. What the service makes of an empty value is not documented.',
      duration:
        'PackInterval "{value}" means {duration}, but the file needs seconds in digits alone. Windows makes {read} of it when asked for a number.',
      noNumber:
        'PackInterval "{value}" is not a number of seconds in digits alone. Windows makes {read} of it when asked for a number.',
    },
    examples: {
      bad: '[DS]\nPackInterval=7d\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ document, profile }, report) {
    const setting = settingNamed(profile, 'PackInterval');
    if (!setting || writtenNumber(setting)) return;
    const meant = meantText(setting);
    if (/^-\d+$/.test(meant.text)) return;
    const seconds = secondsFromWords(meant.text);
    const conversions =
      seconds === undefined ? meantNumberFixes(meant, isUsual) : [conversion(seconds, meant.span)];
    report({
      message: setting.value === '' ? 'empty' : seconds === undefined ? 'noNumber' : 'duration',
      values: {
        value: excerpt(setting.value),
        duration: formatDuration(seconds ?? 0),
        read: numberRead(profile, setting),
      },
      ...valueOrLine(profile, setting),
      fixes:
        conversions.length > 0 ? conversions : [setToWeek(meant.span), deleteInterval(document, setting)],
    });
  },
});

/** Below an hour a number that had to be guessed is more likely a count of another unit. */
function isUsual(seconds: number): boolean {
  return seconds >= secondsPerHour && isPossibleInterval(seconds);
}

function secondsFromWords(text: string): number | undefined {
  const duration = parseDuration(text);
  return duration.ok && isPossibleInterval(duration.value) ? duration.value : undefined;
}

function conversion(seconds: number, span: Span): Fix {
  const title = `Convert to ${seconds} seconds (${formatDuration(seconds)})`;
  return { title, safe: false, edits: [replace(span, String(seconds))] };
}
