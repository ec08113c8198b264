import type { LanguageId } from '../catalogue/language.ts';
import type { Rule, RuleId } from './rule.ts';
import defer * as ini from './sets/ini.ts';
import defer * as logs from './sets/logs.ts';
import defer * as remodbc from './sets/remodbc.ts';
import defer * as settings from './sets/settings.ts';
import defer * as siteControl from './sets/site-control.ts';

/** Rules that a file is checked by. */
export interface RulesForFile {
  readonly rules: readonly Rule[];
  /** What each of them outranks, if anything. */
  readonly outranked: ReadonlyMap<RuleId, readonly RuleId[]>;
}

/**
 * The rules for files of a language. They are loaded when the first such file is checked, because most people open files of one or two languages.
 * @param statesSettings whether the file states a setting; where it does not, the many rules for settings have nothing to say
 */
export function rulesFor(language: LanguageId, statesSettings: boolean): RulesForFile {
  const key = `${language} ${statesSettings}`;
  const known = found.get(key) ?? findRules(language, statesSettings);
  found.set(key, known);
  return known;
}

const found = new Map<string, RulesForFile>();

function findRules(language: LanguageId, statesSettings: boolean): RulesForFile {
  const sets = statesSettings ? [...setsOf(language), settings.rules] : setsOf(language);
  const rules = sets.flat().filter(({ meta }) => meta.languages.includes(language));
  return { rules, outranked: new Map(rules.map(({ meta }) => [meta.id, meta.outranks ?? []])) };
}

function setsOf(language: LanguageId): readonly (readonly Rule[])[] {
  switch (language) {
    case 'remodbc-ini':
      return [ini.rules, remodbc.rules];
    case 'licmtr-cfg':
    case 'site-metering':
      return [ini.rules];
    case 'sms-site-control':
      return [siteControl.rules];
    case 'sms-metering-log':
      return [logs.rules];
    // Its findings come from reading it.
    case 'sms-metering-settings':
      return [];
  }
}
