import type { ConfiguredSetting } from '../site/configured.ts';
import type { Schedule } from '../values/schedule/model.ts';
import { nearestValidSchedule } from '../values/schedule/repair.ts';
import { encodeSchedules } from '../values/schedule/token.ts';
import { type ScheduleWarning, scheduleWarnings } from '../values/schedule/warnings.ts';
import { describeSchedule } from '../values/schedule/words.ts';
import { replace } from './fixes.ts';
import { type Fix, settingRule } from './rule.ts';
import { schedulesOf, setSchedule, valueAs } from './setting-values.ts';

/** A token decodes, but some of its fields make no sense. */
export const SWM502 = settingRule({
  meta: {
    id: 'SWM502',
    name: 'schedule-token-damaged',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q271181', 'Q272436'],
    fix: 'suggested',
    explanation:
      'The token has the right length, but a field of it lies outside its range or means nothing. What SMS makes of it is not documented; the fix ' +
      'takes the nearest token that makes sense. The ranges are those of the Microsoft SDK, whose layout SMS 2.0 uses (Q271181).',
    messages: {
      damaged: 'The schedule token of {label} is damaged: {faults}.',
      ambiguous: 'The schedule of {label} makes a token that is not read alike everywhere: {faults}.',
      leftOver: 'In the schedule token of {label}, {faults}; it can be read all the same.',
    },
    outranks: [
      'SWM503',
      'SWM504',
      'SWM505',
      'SWM507',
      'SWM508',
      'SWM509',
      'SWM511',
      'SWM513',
      'SWM514',
      'SWM618',
    ],
    examples: {
      bad: '[Local]\nLicenseBalancing=0001200000100108\n',
      good: '[Local]\nLicenseBalancing=0001200000100400\n',
    },
  },

  check({ configured }, report) {
    for (const stated of configured) {
      const warnings = schedulesOf(stated).flatMap(tellingWarnings);
      if (warnings.length === 0) continue;
      const isHarmless = warnings.every(({ level }) => level === 'hint');
      report({
        message: isHarmless ? 'leftOver' : isPhrase(stated) ? 'ambiguous' : 'damaged',
        values: {
          label: stated.setting.label,
          faults: [...new Set(warnings.map(({ message }) => message))].join('; '),
        },
        ...(isHarmless && { severity: 'hint' as const }),
        start: stated.start,
        end: stated.end,
        fixes: repair(stated),
      });
    }
  },
});

/** Bits left over in a token that runs once are no fault: Microsoft's own tokens have them (Q271181). */
function tellingWarnings(schedule: Schedule): readonly ScheduleWarning[] {
  const warnings = scheduleWarnings(schedule);
  return schedule.recurrence === 'none' ? warnings.filter(({ kind }) => kind !== 'unusedBits') : warnings;
}

function isPhrase(stated: ConfiguredSetting): boolean {
  return valueAs(stated, 'schedule')?.isToken === false;
}

function repair(stated: ConfiguredSetting): readonly Fix[] {
  const valid = schedulesOf(stated).map(nearestValidSchedule);
  if (valid.some((schedule) => schedule === undefined)) return [];
  const schedules = valid.filter((schedule) => schedule !== undefined);
  const [only] = schedules;
  if (only && isPhrase(stated)) return [setSchedule(stated, describeSchedule(only))];
  const token = encodeSchedules(schedules);
  if (!token.ok) return [];
  return [
    {
      title: `Use the nearest valid token ${token.value}`,
      safe: false,
      edits: [replace(stated, token.value)],
    },
  ];
}
