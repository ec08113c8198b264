import { licmtrEntry } from '../../core/catalogue/licmtr.ts';
import {
  type MeteringSetting,
  meteringSetting,
  settingOfProperty,
} from '../../core/catalogue/metering/index.ts';
import type { CatalogueKey } from '../../core/catalogue/remodbc.ts';
import { remodbcKeyOn } from '../../core/catalogue/remodbc-key-on.ts';
import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import { licmtrKey } from '../../core/site/licmtr.ts';
import { durationUnits } from '../../core/values/duration.ts';
import type { Card } from '../card.ts';
import { sectionKind } from '../licmtr/licmtr-hover.ts';
import { keyCard } from '../remodbc/key-hover.ts';
import { settingCard } from '../settings/setting-card.ts';
import { scheduleSignatures } from './schedule-signatures.ts';
import { fixed, parameter, type SignatureHelp, type SignaturePart } from './signature.ts';

/** A value longer than this is not written by hand. */
const LONGEST_VALUE = 1000;

/** How the value of a key is written, for a caret behind the `=`. */
export function iniSignature(file: IniFile, offset: number): SignatureHelp | undefined {
  const { ini, profile } = file;
  const line = ini.lineAt(offset);
  if (ini.kind(line) !== LineKind.key || offset <= ini.nameEnd(line) || offset > ini.lineEnd(line))
    return undefined;
  const from = ini.text.indexOf('=', ini.nameEnd(line)) + 1;
  if (offset < from || offset - from > LONGEST_VALUE) return undefined;
  const before = ini.text.slice(from, offset).replace(/^[\s"']+/, '');
  const name = profile.keyName(line);
  switch (file.language) {
    case 'remodbc-ini':
      return remodbcSignature(remodbcKeyOn(file.profile, line));
    case 'site-metering':
      return settingSignature(meteringSetting(profile.sectionAt(line).name, name), before);
    case 'licmtr-cfg':
      return licmtrSignature(file, line, before);
    default:
      return undefined;
  }
}

function remodbcSignature(key: CatalogueKey | undefined): SignatureHelp | undefined {
  if (!key) return undefined;
  const words = key.type === 'flag' ? '0 | 1' : key.type === 'size' ? 'number' : key.unit.text;
  return oneValue(key.name, [parameter(words, keyCard(key))]);
}

function settingSignature(setting: MeteringSetting | undefined, before: string): SignatureHelp | undefined {
  if (!setting) return undefined;
  const { key } = setting;
  const card = settingCard(setting);
  switch (setting.type) {
    case 'schedule':
      return scheduleSignatures(key, before, card);
    case 'duration':
      return quantity(key, durationUnits.map((unit) => `${unit}s`).join(' | '), before, card);
    case 'size':
      return quantity(key, 'B | KB | MB', before, card);
    case 'names':
      return listOf(key, 'server', before, card);
    case 'hotfixes':
      return listOf(key, 'article', before, card);
    default:
      return oneValue(key, [parameter(valueWords(setting), card)]);
  }
}

function valueWords({ type, choices = [], unit }: MeteringSetting): string {
  switch (type) {
    case 'flag':
      return 'yes | no';
    case 'choice':
      return choices.map(({ value }) => value).join(' | ');
    case 'count':
      return unit ?? 'whole number';
    case 'zone':
      return 'IANA time zone';
    case 'version':
      return 'version of SMS';
    case 'date':
      return 'date, or now';
    default:
      return 'text';
  }
}

function licmtrSignature(file: IniFile, line: number, before: string): SignatureHelp | undefined {
  const key = licmtrKey(file.profile.keyName(line));
  const kind = sectionKind(file, line);
  const name = key.type === '' ? key.name : `(${key.type}) ${key.name}`;
  const setting = kind === 'agent' ? settingOfProperty(key.name) : undefined;
  if (setting) return oneValue(name, [parameter(setting.stored?.unit ?? 'number', settingCard(setting))]);
  const entry = licmtrEntry(kind, key.name);
  if (!entry) return undefined;
  const { meaning, notes, articles } = entry;
  const card = { title: entry.name, summary: meaning.text, notes, articles };
  switch (entry.name) {
    case 'LicenseServers':
      return listOf(name, 'server', before, card);
    case 'LastUpdate':
      return {
        ...oneValue(name, [parameter('high half', card), fixed(', '), parameter('low half', card)]),
        activeParameter: before.includes(',') ? 1 : 0,
      };
    case 'UncDbPath':
      return oneValue(name, [parameter('\\\\server\\LicMtr', card)]);
    default:
      return oneValue(name, [parameter(entry.type === 'REG_DWORD' ? 'number' : 'text', card)]);
  }
}

/** A number and its unit. */
function quantity(name: string, units: string, before: string, card: Card): SignatureHelp {
  const parts = [parameter('number', card), fixed(' '), parameter(units, card)];
  return {
    ...oneValue(name, parts),
    activeParameter: /^[\d.]+\s*[a-z]*$/i.test(before) && !/^[\d.]+$/.test(before) ? 1 : 0,
  };
}

/** Several of a kind, with commas. */
function listOf(name: string, what: string, before: string, card: Card): SignatureHelp {
  const parts = [parameter(what, card), fixed(', '), parameter(`${what} ...`, card)];
  return { ...oneValue(name, parts), activeParameter: /[,;]/.test(before) ? 1 : 0 };
}

function oneValue(name: string, parts: readonly SignaturePart[]): SignatureHelp {
  return { signatures: [{ parts: [fixed(`${name}=`), ...parts] }], active: 0, activeParameter: 0 };
}
