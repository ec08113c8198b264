import defer * as metering from '../catalogue/metering/index.ts';
import { notUnderstood, type ParseResult, understood } from '../values/parse-result.ts';
import type { ConfiguredSetting, SettingName } from './configured.ts';
import type { Fact } from './facts.ts';
import type { MeteringValue } from './metering-value.ts';
import defer * as words from './metering-value.ts';
import { type ReferenceDate, type SiteSource, withoutUnknown } from './resolve.ts';

/** Facts as people state them: in a site metering profile, in the settings of an editor, in a settings file. */

/** What a person wrote about a site outside its files. Blank texts and empty lists say nothing. */
export interface SiteTexts {
  readonly zone?: string;
  readonly version?: string;
  readonly hotfixes?: readonly string[];
  readonly mode?: string;
  readonly environment?: string;
  /** `off`, `now`, `file-time` (or `fileTime`), or a date; one without an offset is read in the zone of the site, else in UTC. */
  readonly referenceDate?: string;
}

/** A text that was not understood, and what could stand there instead. */
export interface FactFault {
  readonly fact: keyof SiteTexts;
  readonly text: string;
  readonly failure: Extract<ParseResult<never>, { readonly ok: false }>;
}

export interface StatedFacts {
  readonly source: SiteSource;
  readonly faults: readonly FactFault[];
}

/**
 * Facts from texts, read as the profile reads them.
 * @param originOf where a text stands, in words for a person: "setting smsMetering.timeZone"
 */
export function factsFromTexts(texts: SiteTexts, originOf: (fact: keyof SiteTexts) => string): StatedFacts {
  const faults: FactFault[] = [];
  const read = <T>(fact: keyof SiteTexts, reader: (text: string) => ParseResult<T>): Fact<T> | undefined => {
    const given = texts[fact] ?? '';
    const text = (typeof given === 'string' ? given : given.join(' ')).trim();
    if (text === '') return undefined;
    const result = reader(text);
    if (result.ok) return { value: result.value, origin: { words: originOf(fact) } };
    faults.push({ fact, text, failure: result });
    return undefined;
  };
  const source = withoutUnknown<SiteSource>({
    zone: read('zone', readAs('Zone', zoneIn)),
    version: read('version', readAs('Version', versionIn)),
    hotfixes: read('hotfixes', readAs('Hotfixes', hotfixesIn)),
    mode: read('mode', readMode),
    environment: read('environment', readAs('Environment', environmentIn)),
    referenceDate: read('referenceDate', readReferenceDate),
  });
  return { source, faults };
}

/** Facts among the settings that a file states. */
export function sourceOfSettings(settings: ReadonlyMap<SettingName, Fact<ConfiguredSetting>>): SiteSource {
  const fact = <T>(name: SettingName, read: (value: MeteringValue) => T | undefined): Fact<T> | undefined => {
    const stated = settings.get(name);
    const value = stated?.value.value.ok ? read(stated.value.value.value) : undefined;
    return stated && value !== undefined ? { value, origin: stated.origin } : undefined;
  };
  return withoutUnknown<SiteSource>({
    zone: fact('Site.Zone', zoneIn),
    version: fact('Site.Version', versionIn),
    hotfixes: fact('Site.Hotfixes', hotfixesIn),
    mode: fact('ClientAgent.RealTimeVerification', modeIn),
    environment: fact('Site.Environment', environmentIn),
    referenceDate: fact('Site.ReferenceDate', referenceDateIn),
    servers: fact('Site.Servers', (value) => (value.type === 'names' ? value.names : undefined)),
  });
}

function zoneIn(value: MeteringValue) {
  return value.type === 'zone' ? value.zone : undefined;
}

function versionIn(value: MeteringValue) {
  return value.type === 'version' ? value.version : undefined;
}

function hotfixesIn(value: MeteringValue) {
  return value.type === 'hotfixes' ? value.names : undefined;
}

function environmentIn(value: MeteringValue): 'production' | 'test' | undefined {
  if (value.type !== 'choice') return undefined;
  return value.text === 'production' ? 'production' : 'test';
}

/** Force real-time license verification is online mode. */
function modeIn(value: MeteringValue): 'online' | 'offline' | undefined {
  if (value.type !== 'flag') return undefined;
  return value.flag ? 'online' : 'offline';
}

function referenceDateIn(value: MeteringValue): ReferenceDate | undefined {
  if (value.type !== 'date') return undefined;
  if (value.date === 'now') return 'now';
  if (value.date.kind === 'instant') return { seconds: value.date.seconds };
  const [{ civil }] = value.date.readings;
  return { civil };
}

function readMode(text: string): ParseResult<'online' | 'offline'> {
  const word = text.toLowerCase();
  return word === 'online' || word === 'offline'
    ? understood(word)
    : notUnderstood(text, ['online', 'offline']);
}

function readReferenceDate(text: string): ParseResult<ReferenceDate> {
  const word = text.toLowerCase();
  if (word === 'off') return understood('off');
  if (word === 'filetime' || word === 'file-time') return understood('file-time');
  const result = readAs('ReferenceDate', referenceDateIn)(text);
  return result.ok ? result : { ...result, expected: ['off', 'file-time', ...result.expected] };
}

/** Reads a text as the profile reads a key of [Site]. */
function readAs<T>(key: string, read: (value: MeteringValue) => T | undefined) {
  return (text: string): ParseResult<T> => {
    const setting = metering.meteringSetting('Site', key);
    const result = setting ? words.readMeteringValue(setting, text) : notUnderstood<MeteringValue>(text, []);
    if (!result.ok) return result;
    const value = read(result.value);
    return value === undefined ? notUnderstood(text, []) : understood(value);
  };
}
