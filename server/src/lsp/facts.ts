import type { SiteSource } from '../core/site/resolve.ts';
import { type FactFault, factsFromTexts, type SiteTexts } from '../core/site/stated-facts.ts';
import { describeFailure } from '../core/values/parse-result.ts';
import { settingsSection } from './protocol.ts';
import type { ServerSettings } from './settings.ts';

/** What the settings say of a site, and a sentence for each setting that says nothing sensible. */
export interface SettingsReading {
  readonly source: SiteSource;
  readonly faults: readonly string[];
}

export function sourceFromSettings(settings: ServerSettings): SettingsReading {
  const { source, faults } = factsFromTexts(textsOf(settings), (fact) => originOf(fact, settings));
  return { source, faults: faults.map(sentenceFor) };
}

/** What a setting has by default says nothing. */
function textsOf(settings: ServerSettings): SiteTexts {
  const { timeZone, version, hotfixes, mode, environment, referenceDate } = settings;
  return {
    zone: timeZone,
    version,
    hotfixes,
    mode: mode === 'auto' ? '' : mode,
    environment: environment === 'unknown' ? '' : environment,
    referenceDate: /^\s*off\s*$/i.test(referenceDate) ? '' : referenceDate,
  };
}

/** The settings are called as the facts are, but for one. */
function settingFor(fact: keyof SiteTexts): string {
  return `${settingsSection}.${fact === 'zone' ? 'timeZone' : fact}`;
}

function originOf(fact: keyof SiteTexts, { referenceDate }: ServerSettings): string {
  const setting = `setting ${settingFor(fact)}`;
  if (fact !== 'referenceDate') return setting;
  const meaning = meanings.find(([word]) => word === referenceDate.trim().toLowerCase())?.[1];
  return meaning === undefined ? setting : `${meaning}, ${setting}`;
}

const meanings: readonly (readonly [word: string, meaning: string])[] = [
  ['now', 'the current time'],
  ['filetime', 'the time stamp of the file'],
  ['file-time', 'the time stamp of the file'],
];

function sentenceFor({ fact, failure }: FactFault): string {
  const notUnderstood =
    failure.notUnderstood.length > 60 ? `${failure.notUnderstood.slice(0, 57)}...` : failure.notUnderstood;
  return `Setting ${settingFor(fact)} is ignored: ${describeFailure({ ...failure, notUnderstood })}.`;
}
