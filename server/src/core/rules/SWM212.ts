import type { Thresholds } from '../settings.ts';
import { secondsPerHour, secondsPerWeek } from '../values/civil-time.ts';
import { formatDuration } from '../values/duration.ts';
import { settingNamed } from './ini-settings.ts';
import { deleteInterval, setToWeek } from './interval-fixes.ts';
import { iniRule, type Severity } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** PackInterval asks for more packs than one a week. */
export const SWM212 = iniRule({
  meta: {
    id: 'SWM212',
    name: 'pack-interval-too-short',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q213171', 'Q263023', 'Q299261'],
    fix: 'suggested',
    explanation:
      'The article that describes PackInterval warns strongly of packing more often than once a week, because it can slow the system ' +
      '(Q213171); Q263023 repeats the recipe without the warning. Each pack works on tables that clients use, and in some versions the ' +
      'service was seen to hang at pack time (Q299261). Return to 604800, or delete the key and run Vfp_pack.exe by hand while the ' +
      'services are stopped. An interval of at least a day is reported as information only.',
    messages: {
      withinAnHour:
        'PackInterval {seconds} leaves {duration} between two packs, so the tables are packed again and again while clients use them. Q213171 warns strongly of packing more often than weekly: it can slow the system.',
      withinADay:
        'PackInterval {seconds} leaves {duration} between two packs, so the tables are packed while clients use them. Q213171 warns strongly of packing more often than weekly: it can slow the system.',
      withinAWeek:
        'PackInterval {seconds} leaves {duration} between two packs instead of a week. Q213171 describes that for tables that stay unpacked, and warns strongly that it can slow the system.',
    },
    examples: {
      bad: '[DS]\nPackInterval=3600\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ document, profile, settings }, report) {
    const setting = settingNamed(profile, 'PackInterval');
    const written = setting && writtenNumber(setting);
    if (!written || written.number === 0) return;
    const severity = severityOf(written.number, settings.thresholds);
    if (severity === undefined) return;
    report({
      message: messageFor(written.number),
      values: { seconds: written.digits, duration: formatDuration(written.number) },
      severity,
      ...written.span,
      fixes: [
        setToWeek(written.span),
        deleteInterval(document, setting, '; run Vfp_pack.exe by hand where they stay unpacked'),
      ],
    });
  },
});

/** What the settings say of an interval; a week or more is never too short. */
function severityOf(seconds: number, thresholds: Thresholds): Severity | undefined {
  if (seconds >= secondsPerWeek) return undefined;
  if (seconds < thresholds.packIntervalWarning) return 'warning';
  return seconds < thresholds.packIntervalInformation ? 'information' : undefined;
}

function messageFor(seconds: number): 'withinAnHour' | 'withinADay' | 'withinAWeek' {
  if (seconds < secondsPerHour) return 'withinAnHour';
  return seconds < 24 * secondsPerHour ? 'withinADay' : 'withinAWeek';
}
