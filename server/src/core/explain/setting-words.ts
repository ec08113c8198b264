import type { MeteringSetting } from '../catalogue/metering/index.ts';
import type { ConfiguredSetting } from '../site/configured.ts';
import type { MeteringValue } from '../site/metering-value.ts';
import type { DateText } from '../values/date-text.ts';
import { formatDuration } from '../values/duration.ts';
import { formatCivil, formatSpoken } from '../values/format-time.ts';
import { describeFailure } from '../values/parse-result.ts';
import { spokenCount } from '../values/plural.ts';
import { describeSchedule } from '../values/schedule/words.ts';
import type { SmsVersion } from '../values/version.ts';
import { utc } from '../values/zone.ts';
import type { ReportRow } from './model.ts';
import { shownSentence, shownText } from './shown-text.ts';

/** Sixteen tokens, more than were ever seen in one value. */
const LONGEST_SCHEDULE = 256;

/** A setting as a row: its label, its value in words, its unit and its line. */
export function settingRow(configured: ConfiguredSetting, line: number): ReportRow {
  const { setting, text, value, form, calledAs } = configured;
  const words = value.ok
    ? valueWords(setting, value.value)
    : `not understood: ${shownSentence(describeFailure(value))}`;
  const unit = unitWords(configured);
  // A value of many tokens looks like an encrypted account, and is none.
  const isSchedule = value.ok && value.value.type === 'schedule';
  const written = isSchedule ? text.slice(0, LONGEST_SCHEDULE) : shownText(text);
  return {
    label: labelOf(form === 'stored' ? calledAs : setting.key, setting.label),
    text: words,
    ...(written !== words && { written }),
    ...(unit !== undefined && { unit }),
    origin: `line ${line + 1}`,
  };
}

function labelOf(name: string, label: string): string {
  return name.toLowerCase() === label.toLowerCase() ? label : `${shownText(name)} (${label})`;
}

/** A value of a setting in words, with its unit. */
function valueWords(setting: MeteringSetting, value: MeteringValue): string {
  switch (value.type) {
    case 'schedule':
      return value.schedules.map(describeSchedule).join('; ');
    case 'duration':
      return value.hasUnit
        ? formatDuration(value.seconds)
        : `${formatDuration(value.seconds)} (a number without unit is taken for seconds)`;
    case 'amount':
      return `${value.number}, in a unit that no text gives`;
    case 'count':
      return setting.unit ? spokenCount(value.number, setting.unit.replace(/s$/, '')) : String(value.number);
    case 'size':
      return spokenCount(value.number, 'byte');
    case 'flag':
      return flagWords(setting, value.flag);
    case 'choice':
      return choiceWords(setting, value.text);
    case 'text':
      return shownText(value.text);
    case 'names':
    case 'hotfixes':
      return shownText(value.names.join(', ')) || 'none';
    case 'zone':
      return value.zone;
    case 'version':
      return versionWords(value.version);
    case 'date':
      return dateWords(value.date);
  }
}

/** "SMS 2.0 SP3". */
export function versionWords(version: SmsVersion): string {
  return version === '2.0' ? 'SMS 2.0 without a service pack' : `SMS 2.0 ${version}`;
}

function flagWords({ key }: MeteringSetting, flag: boolean): string {
  if (key === 'RealTimeVerification')
    return flag ? 'yes: clients are metered online' : 'no: clients are metered offline';
  return flag ? 'yes' : 'no';
}

function choiceWords({ choices = [] }: MeteringSetting, text: string): string {
  const meaning = choices.find(({ value }) => value === text)?.meaning;
  return meaning === undefined ? text : `${text}: ${meaning}`;
}

function dateWords(date: DateText | 'now'): string {
  if (date === 'now') return 'the moment of the check';
  if (date.kind === 'instant') return formatSpoken(date.seconds, utc);
  return `${formatCivil(date.readings[0].civil)} on the clocks of the site`;
}

/** Only where the value itself does not tell it. */
function unitWords({ setting, form, value }: ConfiguredSetting): string | undefined {
  if (form === 'stored' && setting.stored && setting.stored.unit !== 'text')
    return `${setting.stored.unit} (${setting.stored.evidence})`;
  if (!value.ok || value.value.type !== 'schedule') return undefined;
  return value.value.isToken ? 'schedule token, on the clock of the server' : undefined;
}
