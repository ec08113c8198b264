import type { Fact, SiteFacts } from '../core/site/facts.ts';
import { parseDateText } from '../core/values/date-text.ts';
import { resolveCivil } from '../core/values/epoch.ts';
import { parseHotfixes, parseVersion, type SmsVersion } from '../core/values/version.ts';
import { findZone, utc } from '../core/values/zone.ts';
import { settingsSection } from './protocol.ts';
import type { ServerSettings } from './settings.ts';

/** "now" is taken to the hour, so that a file is not checked anew for every second. */
const STEP_OF_NOW = 3600;

/** What the file and the clock add to the settings. */
export interface Moments {
  /** Seconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Last change of the file; undefined where it is not known. */
  readonly modified: number | undefined;
}

/** The facts of a site that settings state, and a sentence for each setting that states nothing sensible. */
export interface FactsReading {
  readonly facts: SiteFacts;
  readonly faults: readonly string[];
}

export function factsFromSettings(settings: ServerSettings, moments: Moments): FactsReading {
  const faults: string[] = [];
  const zone = zoneOf(settings, faults);
  const version = versionOf(settings, faults);
  const hotfixes = hotfixesOf(settings, faults);
  const referenceDate = referenceDateOf(settings, moments, zone?.value, faults);
  const facts: SiteFacts = {
    ...(zone && { zone }),
    ...(version && { version }),
    ...(hotfixes && { hotfixes }),
    ...(referenceDate && { referenceDate }),
    ...(settings.mode !== 'auto' && { mode: stated(settings.mode, 'mode') }),
    ...(settings.environment !== 'unknown' && { environment: stated(settings.environment, 'environment') }),
  };
  return { facts, faults };
}

function zoneOf({ timeZone }: ServerSettings, faults: string[]): Fact<string> | undefined {
  if (timeZone.trim() === '') return undefined;
  const zone = findZone(timeZone);
  if (zone) return stated(zone, 'timeZone');
  faults.push(
    `Setting ${settingsSection}.timeZone is ignored: ${JSON.stringify(timeZone)} is no IANA zone name such as America/Los_Angeles.`,
  );
  return undefined;
}

function versionOf({ version }: ServerSettings, faults: string[]): Fact<SmsVersion> | undefined {
  if (version.trim() === '') return undefined;
  const known = parseVersion(version);
  if (known) return stated(known, 'version');
  faults.push(
    `Setting ${settingsSection}.version is ignored: ${JSON.stringify(version)} names no release of SMS 2.0, such as SP3.`,
  );
  return undefined;
}

function hotfixesOf({ hotfixes }: ServerSettings, faults: string[]): Fact<readonly string[]> | undefined {
  if (hotfixes.length === 0) return undefined;
  const list = parseHotfixes(hotfixes.join(' '));
  for (const word of list.rejected)
    faults.push(
      `Setting ${settingsSection}.hotfixes: ${JSON.stringify(word)} is ignored, because it is no article number such as Q245271.`,
    );
  return list.hotfixes.length === 0 ? undefined : stated(list.hotfixes, 'hotfixes');
}

function referenceDateOf(
  { referenceDate }: ServerSettings,
  { now, modified }: Moments,
  zone: string | undefined,
  faults: string[],
): Fact<number> | undefined {
  const word = referenceDate.trim().toLowerCase();
  if (word === '' || word === 'off') return undefined;
  if (word === 'now') return stated(now - (now % STEP_OF_NOW), 'referenceDate', 'the current time');
  if (word === 'filetime') {
    return modified === undefined
      ? undefined
      : stated(modified, 'referenceDate', 'the time stamp of the file');
  }
  const seconds = instantOfText(referenceDate, zone);
  if (seconds !== undefined) return stated(seconds, 'referenceDate');
  faults.push(
    `Setting ${settingsSection}.referenceDate is ignored: ${JSON.stringify(referenceDate)} is neither off, now, fileTime nor a date such as 2001-05-06.`,
  );
  return undefined;
}

/** A date without an offset is taken in the servers' zone, else in UTC; one that can be read in two ways is refused. */
function instantOfText(text: string, zone: string | undefined): number | undefined {
  const date = parseDateText(text);
  if (!date) return undefined;
  if (date.kind === 'instant') return date.seconds;
  if (date.readings.length > 1) return undefined;
  return resolveCivil(date.readings[0].civil, (zone && findZone(zone)) || utc).seconds;
}

function stated<T>(value: T, setting: string, meaning?: string): Fact<T> {
  const words = `setting ${settingsSection}.${setting}`;
  return { value, origin: { words: meaning ? `${meaning}, ${words}` : words } };
}
