import { type CatalogueKey, remodbcKeys, remodbcSection } from '../catalogue/remodbc.ts';
import { remodbcKeyOn } from '../catalogue/remodbc-key-on.ts';
import type { IniFile } from '../document.ts';
import { valueWithoutPasswords } from '../ini-secrets.ts';
import { remodbcValues } from '../site/copies.ts';
import type { SiteFacts } from '../site/facts.ts';
import { zoneOfSite } from '../site/zone-of-site.ts';
import { formatDuration } from '../values/duration.ts';
import { latestSeconds } from '../values/epoch.ts';
import { formatSpoken } from '../values/format-time.ts';
import { describeSlot } from '../values/slot-words.ts';
import { describeDistance } from '../values/time-distance.ts';
import { guessUnit, unitWords } from '../values/unit-guess.ts';
import { utc, type ZoneName } from '../values/zone.ts';
import type { Explained } from './explained.ts';
import { iniSections, unreachedNotes, writtenValue } from './ini-rows.ts';
import type { ReportRow } from './model.ts';
import { quotedText } from './shown-text.ts';

/** Remodbc.ini: when the service packs its tables and whether it keeps a log (Q213171, Q244875, Q263023, Q299261). */
export function explainRemodbc(file: IniFile, facts: SiteFacts): Explained {
  const { profile } = file;
  const rowOf = (line: number): ReportRow => {
    const key = remodbcKeyOn(profile, line);
    const name = profile.keyName(line);
    const origin = `line ${line + 1}`;
    if (!key)
      return {
        label: name,
        text: 'no article names this key',
        written: writtenValue(file, line),
        origin,
      };
    return {
      label: `${key.name} (${key.summary})`,
      text: valueWords(file, line, key, facts),
      written: writtenValue(file, line),
      ...unitOf(key),
      origin,
    };
  };
  return {
    kind: 'settings of the service SMS_LICENSE_SERVER (Remodbc.exe)',
    summary: summaryOf(file, facts),
    sections: [
      ...iniSections(profile, rowOf, (name) => remodbcSection(name)?.summary),
      { title: 'Not in the file', rows: absentKeys(file) },
    ],
    notes: unreachedNotes(profile),
  };
}

function valueWords({ profile }: IniFile, line: number, key: CatalogueKey, facts: SiteFacts): string {
  const value = valueWithoutPasswords(profile, line);
  const known = key.values.find((offered) => offered.value === value);
  switch (key.type) {
    case 'epoch':
      return momentWords(value, facts);
    case 'seconds':
      return secondsWords(value);
    case 'flag':
      return known?.meaning ?? `${quotedText(value)}: what that means is not documented`;
    case 'size':
      return /^\d+$/.test(value) ? `${value} bytes` : `${quotedText(value)} is no number`;
    case 'file name':
      return value === '' ? 'empty' : quotedText(value);
  }
}

function momentWords(value: string, facts: SiteFacts): string {
  if (!/^\d{1,20}$/.test(value)) return `${quotedText(value)} is no number of seconds`;
  const seconds = Number(value);
  const known = zoneOfSite(facts);
  const zone = known ?? utc;
  if (seconds > latestSeconds)
    return `no moment that a signed 32-bit number of seconds can hold${guess(value, zone)}`;
  const { referenceDate } = facts;
  const distance = referenceDate
    ? `; ${describeDistance(seconds, referenceDate.value)} at the reference date`
    : '';
  const slot = `Default slot, Sunday 1:59:59 A.M.: ${describeSlot(seconds, known)}`;
  return `${formatSpoken(seconds, zone)}${distance}. ${slot}${guess(value, zone)}`;
}

function guess(value: string, zone: ZoneName): string {
  const guessed = guessUnit(value);
  if (!guessed) return '';
  const moment =
    guessed.seconds === undefined ? '' : `, which would be ${formatSpoken(guessed.seconds, zone)}`;
  return `. It looks like ${unitWords[guessed.unit]}${moment}`;
}

function secondsWords(value: string): string {
  if (/^0+$/.test(value)) return `${value}: what that means is not documented`;
  return /^\d{1,15}$/.test(value)
    ? `every ${formatDuration(Number(value))}`
    : `${quotedText(value)} is no number of seconds`;
}

/** Where the value counts something. */
function unitOf({ type, unit }: CatalogueKey): Pick<ReportRow, 'unit'> {
  if (type === 'flag' || type === 'file name') return {};
  return { unit: `${unit.text} (${unit.evidence})` };
}

/** What holds instead, where a documented key is not there. */
function absentKeys({ profile }: IniFile): readonly ReportRow[] {
  const values = remodbcValues(profile);
  const isLogOn = values.get('logon')?.value === '1';
  return remodbcKeys
    .filter(
      ({ name, section }) =>
        !values.has(name.toLowerCase()) && (section === 'DS' || name === 'Logon' || isLogOn),
    )
    .map((key) => ({
      label: `${key.name} (${key.summary})`,
      text: `default: ${key.default.text}`,
      unit: `default ${key.default.evidence}`,
    }));
}

function summaryOf({ profile }: IniFile, facts: SiteFacts): readonly string[] {
  const values = remodbcValues(profile);
  const [time, interval] = [values.get('packtime')?.value, values.get('packinterval')?.value];
  const zone = zoneOfSite(facts) ?? utc;
  const isMoment = time !== undefined && /^\d{1,10}$/.test(time) && Number(time) <= latestSeconds;
  const next = isMoment
    ? `The next pack of the tables is planned for ${formatSpoken(Number(time), zone)}.`
    : time === undefined
      ? 'The file names no time for the next pack; the service chooses Sunday 1:59:59 A.M. and writes it down.'
      : 'The time of the next pack makes no sense.';
  const often =
    interval === undefined
      ? 'The tables are packed once a week, which is the default.'
      : /^\d{1,10}$/.test(interval) && Number(interval) > 0
        ? `The tables are packed every ${formatDuration(Number(interval))}.`
        : 'How often the tables are packed is not understood.';
  const log = values.get('logon')?.value === '1' ? 'A log is written' : 'No log is written';
  const name = values.get('filename')?.value;
  const where = log === 'A log is written' && name ? ` to ${quotedText(name)}` : '';
  return [next, often, `${log}${where}.`];
}
