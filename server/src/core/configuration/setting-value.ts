import { severities } from '../rules/rule.ts';
import { type SettingName, settingName, settingOfName } from '../site/configured.ts';
import { factsFromTexts } from '../site/stated-facts.ts';
import { excerpt } from '../text/excerpt.ts';
import { describeFailure } from '../values/parse-result.ts';
import type { KnownSetting } from './known-setting.ts';
import type { SettingForm, SettingValue } from './setting-description.ts';

/** A value that a setting takes, or the half of a sentence that says why it does not: "it has to be ..., not 7". */
export type SettingReading =
  | { readonly ok: true; readonly value: SettingValue }
  | { readonly ok: false; readonly reason: string };

const severityWords: readonly string[] = ['off', ...severities];

/** Words that say nothing of a fact. */
const silentWords: readonly (readonly [fact: string, word: string])[] = [
  ['mode', 'auto'],
  ['environment', 'unknown'],
  ['referenceDate', 'off'],
];

/** Reads what an editor has for a setting, which may be anything. */
export function readJsonValue({ form }: KnownSetting, raw: unknown): SettingReading {
  if (form.type === 'place' && typeof raw === 'string' && PATH.test(raw)) return { ok: true, value: raw };
  if (!hasType(raw, form)) return refused(form, raw);
  return checked(form, typeof raw === 'string' && isList(form) ? itemsOf(raw) : (raw as SettingValue));
}

/** Reads what a settings file has for a setting. */
export function readTextValue({ form }: KnownSetting, text: string): SettingReading {
  if (form.type === 'flag') {
    const flag = flags.get(text.toLowerCase());
    return flag === undefined ? refused(form, text) : { ok: true, value: flag };
  }
  if (form.type === 'count')
    return /^\d{1,15}$/.test(text) ? { ok: true, value: Number(text) } : refused(form, text);
  return checked(form, isList(form) ? itemsOf(text) : text);
}

/** A value as a person writes it into a settings file. */
export function valueInWords(value: SettingValue): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['off', false],
  ['0', false],
]);

function hasType(raw: unknown, form: SettingForm): boolean {
  if (form.type === 'flag') return typeof raw === 'boolean';
  if (form.type === 'count') return Number.isSafeInteger(raw) && (raw as number) >= 0;
  const isTexts = Array.isArray(raw) && raw.every((item) => typeof item === 'string');
  return typeof raw === 'string' || (isTexts && isList(form));
}

function isList(form: SettingForm): boolean {
  return form.type === 'fact' && form.isList === true;
}

function itemsOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((item) => item !== '');
}

/** A value of the right type, if it makes sense as well. */
function checked(form: SettingForm, value: SettingValue): SettingReading {
  switch (form.type) {
    case 'severity': {
      const word = String(value).toLowerCase();
      return severityWords.includes(word) ? { ok: true, value: word } : refused(form, value);
    }
    case 'schedule-setting': {
      const setting = settingOfName(String(value).trim() as SettingName);
      return setting ? { ok: true, value: settingName(setting) } : refused(form, value);
    }
    case 'place':
      return ADDRESS.test(String(value)) ? { ok: true, value } : refused(form, value);
    case 'fact':
      return checkedFact(form, value);
    default:
      return { ok: true, value };
  }
}

/** Blank, or an address that a click may follow. */
const ADDRESS = /^\s*(?:$|(?:https?|file):\/\/)/i;

/** The path of a folder or file, which means something on one computer only. */
const PATH = /^\s*(?:[a-z]:[\\/]|\\\\[^\\]|\/)/i;

function checkedFact(
  { fact }: Extract<SettingForm, { readonly type: 'fact' }>,
  value: SettingValue,
): SettingReading {
  const text = String(value).trim().toLowerCase();
  if (silentWords.some(([name, word]) => name === fact && word === text)) return { ok: true, value };
  const given = typeof value === 'object' ? value : String(value);
  const [fault] = factsFromTexts({ [fact]: given }, () => '').faults;
  if (!fault) return { ok: true, value };
  const silent = silentWords.filter(([name]) => name === fact).map(([, word]) => word);
  const { notUnderstood, expected } = fault.failure;
  return {
    ok: false,
    reason: describeFailure({ notUnderstood, expected: [...new Set([...silent, ...expected])] }),
  };
}

function refused(form: SettingForm, value: unknown): SettingReading {
  return { ok: false, reason: `it has to be ${wanted(form)}, not ${quoted(value)}` };
}

function wanted(form: SettingForm): string {
  switch (form.type) {
    case 'flag':
      return 'true or false';
    case 'count':
      return 'a whole number, 0 or more';
    case 'severity':
      return `one of ${severityWords.join(', ')}`;
    case 'schedule-setting':
      return 'a setting such as Local.LicenseBalancing';
    case 'place':
      return 'an address that begins with https://, http:// or file://';
    default:
      return isList(form) ? 'a list of texts' : 'a text';
  }
}

/** A value as a person would recognise it, cut short. */
function quoted(value: unknown): string {
  return excerpt(JSON.stringify(value) ?? String(value));
}
