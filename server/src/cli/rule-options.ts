import defer * as metering from '../core/catalogue/metering/index.ts';
import { nearestWord } from '../core/ini/nearest-word.ts';
import { checkFindings } from '../core/lint/check-finding.ts';
import defer * as registry from '../core/rules/registry.ts';
import { type RuleId, type Severity, severities } from '../core/rules/rule.ts';
import { defaultThresholds, type Thresholds } from '../core/settings.ts';
import { type PropertyMap, type SettingName, settingName } from '../core/site/configured.ts';
import type { SiteSource } from '../core/site/resolve.ts';
import { type OptionSpec, oneOf, type ReadWords } from './options.ts';
import { allRight, listed, WrongUse } from './wrong-use.ts';

const thresholdNames = Object.keys(defaultThresholds) as readonly (keyof Thresholds)[];

/** The options by which a person decides about rules. */
export const ruleOptions = [
  {
    name: 'rule',
    value: 'RULE=SEVERITY',
    help:
      'Report a rule with another severity (error, warning, information, hint), or not at all (off), such as SWM212=off. May be given ' +
      'several times.',
  },
  {
    name: 'threshold',
    value: 'NAME=NUMBER',
    help:
      'Change a number that decides when a rule speaks, such as packIntervalWarning=43200 (seconds). May be given several times. NAME is ' +
      `${listed(thresholdNames, 'or')}.`,
  },
  {
    name: 'property',
    value: 'NAME=SETTING',
    help:
      'Take a property of site control files for a setting, where no text names it, such as "Balance=Local.LicenseBalancing". SETTING is ' +
      'a section and a key of SiteMetering.ini. May be given several times.',
  },
  {
    name: 'unknown-names',
    help: 'Also report sections and keys that no article mentions. Near misses of known names are always reported.',
  },
] as const satisfies readonly OptionSpec[];

/** Reads the options about rules. Pure. */
export function readRuleOptions(
  words: ReadWords<(typeof ruleOptions)[number]['name']>,
): SiteSource | WrongUse {
  const read = allRight({
    severities: readSeverities(words.values('rule')),
    thresholds: readThresholds(words.values('threshold')),
    propertyMap: readProperties(words.values('property')),
  });
  if (read instanceof WrongUse) return read;
  return { ...read, ...(words.has('unknown-names') && { unknownNames: true }) };
}

function readSeverities(
  texts: readonly string[],
): Readonly<Partial<Record<RuleId, Severity | 'off'>>> | WrongUse {
  const chosen: Partial<Record<RuleId, Severity | 'off'>> = {};
  for (const text of texts) {
    const [name, severity] = atEquals(text);
    const rule = knownRules().find((id) => id === name.toUpperCase());
    if (rule === undefined) return unknown('rule', name, knownRules(), 'Write it as --rule=SWM101=off.');
    const word = oneOf('rule', severity, ['off', ...severities]);
    if (word instanceof WrongUse) {
      return new WrongUse(
        `"${text}" gives ${rule} no severity.`,
        `Write ${rule}= and one of: off, ${severities.join(', ')}.`,
      );
    }
    chosen[rule] = word;
  }
  return chosen;
}

function readThresholds(texts: readonly string[]): Readonly<Partial<Thresholds>> | WrongUse {
  const chosen: Partial<Record<keyof Thresholds, number>> = {};
  for (const text of texts) {
    const [name, number] = atEquals(text);
    const threshold = sameWord(thresholdNames, name);
    if (threshold === undefined)
      return unknown('threshold', name, thresholdNames, 'Write it as --threshold=packIntervalWarning=43200.');
    if (!/^\d{1,15}$/.test(number)) {
      return new WrongUse(
        `"${text}" gives ${threshold} no whole number.`,
        `Write it as --threshold=${threshold}=${defaultThresholds[threshold]}.`,
      );
    }
    chosen[threshold] = Number(number);
  }
  return chosen;
}

function readProperties(texts: readonly string[]): PropertyMap | WrongUse {
  const map: Record<string, SettingName> = {};
  if (texts.length === 0) return map;
  const names = metering.meteringSettings.map(settingName);
  const example = 'Write it as --property="Balance=Local.LicenseBalancing".';
  for (const text of texts) {
    const [property, name] = atEquals(text);
    if (property === '') return new WrongUse(`"${text}" names no property.`, example);
    const setting = sameWord(names, name);
    if (setting === undefined) return unknown('setting', name, names, example);
    map[property] = setting;
  }
  return map;
}

/** What stands before and behind the last "=", without blanks around. */
function atEquals(text: string): readonly [name: string, value: string] {
  const at = text.lastIndexOf('=');
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function sameWord<Word extends string>(known: readonly Word[], given: string): Word | undefined {
  return known.find((word) => word.toLowerCase() === given.toLowerCase());
}

function unknown(kind: string, name: string, known: readonly string[], example: string): WrongUse {
  const meant = nearestWord(name, known);
  return new WrongUse(
    `There is no ${kind} "${name}".`,
    meant === undefined ? example : `Did you mean ${meant}?`,
  );
}

function knownRules(): readonly RuleId[] {
  return [...registry.rules.map(({ meta }) => meta.id), ...(Object.keys(checkFindings) as RuleId[])];
}
