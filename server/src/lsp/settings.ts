import { publicArchive } from '../core/catalogue/articles/links.ts';
import { severities } from '../core/rules/rule.ts';
import { type CheckSettings, defaultSettings, defaultThresholds, type Thresholds } from '../core/settings.ts';
import { type PropertyMap, type SettingName, settingOfName } from '../core/site/configured.ts';
import { allHints, type HintChoice } from '../service/inlay-hints.ts';
import { settingsSection } from './protocol.ts';

/** The settings below `smsMetering`, as the editor knows them, with what is absent filled in. */
export interface ServerSettings {
  /** IANA name of the servers' zone; blank: not known. */
  readonly timeZone: string;
  /** Release of SMS, as a person writes it; blank: not known. */
  readonly version: string;
  /** Hotfixes installed over it, by article. */
  readonly hotfixes: readonly string[];
  readonly mode: 'auto' | 'online' | 'offline';
  readonly environment: 'unknown' | 'production' | 'test';
  /** `off`, `now`, `fileTime`, or a date. */
  readonly referenceDate: string;
  /** Template of the address that articles are linked to. */
  readonly articleLink: string;
  readonly inlayHints: HintChoice;
  readonly codeLens: boolean;
  readonly check: CheckSettings;
}

export const defaultServerSettings: ServerSettings = {
  timeZone: '',
  version: '',
  hotfixes: [],
  mode: 'auto',
  environment: 'unknown',
  referenceDate: 'off',
  articleLink: publicArchive,
  inlayHints: allHints,
  codeLens: false,
  check: defaultSettings,
};

/** Settings, and a sentence for each value that was ignored because it makes no sense. */
export interface SettingsReading {
  readonly settings: ServerSettings;
  readonly faults: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

const severityChoices = ['off', ...severities] as const;

/** Reads what an editor hands over for the section `smsMetering`, which may be anything. */
export function readSettings(raw: unknown): SettingsReading {
  if (raw === undefined || raw === null) return { settings: defaultServerSettings, faults: [] };
  const faults: string[] = [];
  const report = (fault: string): void => void faults.push(fault);
  const values = asValues(raw, settingsSection, report);
  const read = new Reader(values, settingsSection, report);
  const fallback = defaultServerSettings;
  const settings: ServerSettings = {
    timeZone: read.text('timeZone', fallback.timeZone),
    version: read.text('version', fallback.version),
    hotfixes: read.texts('hotfixes'),
    mode: read.choice('mode', ['auto', 'online', 'offline'], fallback.mode),
    environment: read.choice('environment', ['unknown', 'production', 'test'], fallback.environment),
    referenceDate: read.text('referenceDate', fallback.referenceDate),
    articleLink: read.address('articleLink', fallback.articleLink),
    inlayHints: readHints(values['inlayHints'], report),
    codeLens: read.flag('codeLens', fallback.codeLens),
    check: {
      severities: readSeverities(values['rules'], report),
      thresholds: readThresholds(values['thresholds'], report),
      unknownNames: read.flag('unknownNames', fallback.check.unknownNames),
      propertyMap: readPropertyMap(values['schedules'], report),
    },
  };
  return { settings, faults };
}

function readSeverities(raw: unknown, report: (fault: string) => void): CheckSettings['severities'] {
  const path = `${settingsSection}.rules`;
  const read = new Reader(asValues(raw, path, report), path, report);
  const chosen = read.names().flatMap((id) => {
    if (!/^SWM\d{3}$/i.test(id)) {
      report(`Setting ${path} is ignored for ${quoted(id)}: a rule is named like SWM212.`);
      return [];
    }
    const severity = read.choice(id, [...severityChoices, undefined], undefined);
    return severity === undefined ? [] : [[id.toUpperCase(), severity] as const];
  });
  return Object.fromEntries(chosen);
}

function readPropertyMap(raw: unknown, report: (fault: string) => void): PropertyMap {
  const path = `${settingsSection}.schedules`;
  const read = new Reader(asValues(raw, path, report), path, report);
  const entries = read.names().map((property) => [property, read.settingName(property)] as const);
  return Object.fromEntries(entries.flatMap(([property, name]) => (name ? [[property, name]] : [])));
}

function readHints(raw: unknown, report: (fault: string) => void): HintChoice {
  const path = `${settingsSection}.inlayHints`;
  const read = new Reader(asValues(raw, path, report), path, report);
  return {
    times: read.flag('times', allHints.times),
    schedules: read.flag('schedules', allHints.schedules),
    units: read.flag('units', allHints.units),
  };
}

function readThresholds(raw: unknown, report: (fault: string) => void): Thresholds {
  const path = `${settingsSection}.thresholds`;
  const read = new Reader(asValues(raw, path, report), path, report);
  const names = Object.keys(defaultThresholds) as (keyof Thresholds)[];
  const entries = names.map((name) => [name, read.count(name, defaultThresholds[name])] as const);
  return Object.fromEntries(entries) as unknown as Thresholds;
}

/** An object's members; none, and a complaint, for anything else. */
function asValues(raw: unknown, path: string, report: (fault: string) => void): Values {
  if (raw === undefined || raw === null) return {};
  if (typeof raw === 'object' && !Array.isArray(raw)) return raw as Values;
  report(`Setting ${path} is ignored: it has to be an object, not ${quoted(raw)}.`);
  return {};
}

/** Takes values out of an object; what has the wrong type is reported and replaced. Absent and null mean "not set". */
class Reader {
  readonly #values: Values;
  readonly #path: string;
  readonly #report: (fault: string) => void;

  constructor(values: Values, path: string, report: (fault: string) => void) {
    this.#values = values;
    this.#path = path;
    this.#report = report;
  }

  names(): readonly string[] {
    return Object.keys(this.#values);
  }

  text(name: string, fallback: string): string {
    return this.#take(name, fallback, (value) => typeof value === 'string', 'a text');
  }

  /** The beginning of an address that a click may follow; blank means "not set". */
  address(name: string, fallback: string): string {
    const isAddress = (value: unknown): boolean =>
      typeof value === 'string' && /^\s*$|^\s*(?:https?|file):\/\//i.test(value);
    return this.#take(name, fallback, isAddress, 'an address that begins with https://, http:// or file://');
  }

  flag(name: string, fallback: boolean): boolean {
    return this.#take(name, fallback, (value) => typeof value === 'boolean', 'true or false');
  }

  count(name: string, fallback: number): number {
    const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
    return this.#take(name, fallback, isCount, 'a whole number, 0 or more');
  }

  choice<T extends string | undefined>(name: string, choices: readonly T[], fallback: T): T {
    const words = choices.filter((choice) => choice !== undefined).join(', ');
    return this.#take(name, fallback, (value) => choices.includes(value as T), `one of ${words}`);
  }

  settingName(name: string): SettingName | undefined {
    const isName = (value: unknown): boolean =>
      typeof value === 'string' && settingOfName(value as SettingName) !== undefined;
    return this.#take<SettingName | undefined>(
      name,
      undefined,
      isName,
      'a setting such as Local.LicenseBalancing',
    );
  }

  /** A list of texts; one text is taken as a list of one. */
  texts(name: string): readonly string[] {
    const value = this.#values[name];
    if (typeof value === 'string') return value.trim() === '' ? [] : [value];
    const isList = (list: unknown): boolean =>
      Array.isArray(list) && list.every((entry) => typeof entry === 'string');
    return this.#take<readonly string[]>(name, [], isList, 'a list of texts');
  }

  #take<T>(name: string, fallback: T, fits: (value: unknown) => boolean, wanted: string): T {
    const value = this.#values[name];
    if (value === undefined || value === null) return fallback;
    if (fits(value)) return value as T;
    this.#report(`Setting ${this.#path}.${name} is ignored: it has to be ${wanted}, not ${quoted(value)}.`);
    return fallback;
  }
}

/** A value as a person would recognise it, cut short. */
function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
