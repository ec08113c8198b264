import { settingOfProperty } from '../../core/catalogue/metering/index.ts';
import { remodbcKey } from '../../core/catalogue/remodbc.ts';
import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import { sameName } from '../../core/ini/name.ts';
import type { ProfileSection } from '../../core/ini/profile.ts';
import { isSecretLine, valueWithoutPasswords } from '../../core/ini-secrets.ts';
import { withoutSecrets } from '../../core/logs/secrets.ts';
import { contentSpan, lastLineOf } from '../../core/rules/fixes.ts';
import { licmtrKey, SETTINGS_SECTION } from '../../core/site/licmtr.ts';
import { readStoredValue } from '../../core/site/stored-value.ts';
import { zoneOfSite } from '../../core/site/zone-of-site.ts';
import { formatDuration } from '../../core/values/duration.ts';
import { latestUnsignedSeconds } from '../../core/values/epoch.ts';
import { filetimeFromHalves, parseFiletimeHalves, secondsFromFiletime } from '../../core/values/filetime.ts';
import { formatSpoken } from '../../core/values/format-time.ts';
import { utc } from '../../core/values/zone.ts';
import { printable } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import type { OutlineItem } from '../document-symbols.ts';
import { MOST_SYMBOLS, restSymbol } from '../rest-symbol.ts';
import { hiddenValue } from '../secret-value.ts';
import { valueInWords } from '../settings/value-card.ts';
import { digitsOf } from '../value-text.ts';

const LONGEST_DETAIL = 60;

/** The sections with their keys, in the order of the file; keys before the first section come first. */
export function iniSymbols(document: IniFile, context: ServiceContext): readonly OutlineItem[] {
  const { profile } = document;
  let budget = MOST_SYMBOLS;
  const keysOf = (section: ProfileSection): readonly OutlineItem[] => {
    const keys = keySymbols(document, section, context, budget);
    budget -= keys.length;
    return keys;
  };
  const symbols: OutlineItem[] = [...keysOf(profile.preamble)];
  for (const section of profile.sections) {
    if (budget-- <= 0) break;
    symbols.push(sectionSymbol(document, section, keysOf(section)));
  }
  return countParts(document) > MOST_SYMBOLS
    ? [...symbols, restSymbol(contentSpan(document.ini, document.ini.lineCount - 1))]
    : symbols;
}

function countParts({ ini }: IniFile): number {
  let count = 0;
  for (let line = 0; line < ini.lineCount; line++) {
    const kind = ini.kind(line);
    if (kind === LineKind.section || kind === LineKind.key) count++;
  }
  return count;
}

function sectionSymbol(
  { ini }: IniFile,
  section: ProfileSection,
  children: readonly OutlineItem[],
): OutlineItem {
  const { line } = section;
  const last = lastLineOf(ini, section);
  return {
    kind: 'section',
    name: `[${shown(section.name)}]`,
    detail: section.shadowedBy ? `not read: stands already in line ${section.shadowedBy.line + 1}` : '',
    span: { start: ini.contentStart(line), end: ini.contentEnd(last) },
    nameSpan: { start: ini.contentStart(line), end: ini.nameEnd(line) + 1 },
    isRead: section.shadowedBy === undefined,
    children,
  };
}

function keySymbols(
  document: IniFile,
  section: ProfileSection,
  context: ServiceContext,
  most: number,
): readonly OutlineItem[] {
  const { ini, profile } = document;
  const symbols: OutlineItem[] = [];
  for (let line = section.line + 1; line < section.endLine && symbols.length < most; line++) {
    if (ini.kind(line) !== LineKind.key) continue;
    symbols.push({
      kind: 'key',
      name: shown(nameOf(document, line)) || '=',
      detail: detailOf(document, line, context),
      span: contentSpan(ini, line),
      nameSpan: ini.nameSpan(line),
      isRead: profile.isEffective(line),
      children: [],
    });
  }
  return symbols;
}

/** The name of a key; in LICMTR.CFG without the type in front. */
function nameOf({ language, profile }: IniFile, line: number): string {
  const name = profile.keyName(line);
  return language === 'licmtr-cfg' ? licmtrKey(name).name : name;
}

function detailOf(document: IniFile, line: number, context: ServiceContext): string {
  const { language, profile } = document;
  if (isSecretLine(document, line)) return hiddenValue;
  const value = valueWithoutPasswords(profile, line);
  switch (language) {
    case 'remodbc-ini':
      return remodbcDetail(profile.keyName(line), value, context);
    case 'licmtr-cfg':
      return withMeaning(value, licmtrMeaning(document, line, context));
    default:
      return shown(value);
  }
}

function remodbcDetail(name: string, value: string, context: ServiceContext): string {
  const number = digitsOf(value);
  const type = remodbcKey(name)?.type;
  if (number === undefined || number > latestUnsignedSeconds) return shown(value);
  if (type === 'seconds') return `${value} (${formatDuration(number)})`;
  return type === 'epoch' ? `${value}, ${momentIn(number, context)}` : value;
}

/** What SMS stores is a number or a count of time that nobody reads. */
function licmtrMeaning(document: IniFile, line: number, context: ServiceContext): string | undefined {
  const { profile } = document;
  if (!sameName(profile.sectionAt(line).name, SETTINGS_SECTION)) return undefined;
  const { name } = licmtrKey(profile.keyName(line));
  const text = valueWithoutPasswords(profile, line);
  const halves = sameName(name, 'LastUpdate') ? parseFiletimeHalves(text) : undefined;
  if (halves) return momentIn(secondsFromFiletime(filetimeFromHalves(halves)), context);
  const setting = settingOfProperty(name);
  const value = setting && readStoredValue(setting, text);
  return setting && value?.ok
    ? valueInWords({ setting, text, value, form: 'stored', calledAs: name }, context)
    : undefined;
}

function withMeaning(value: string, meaning: string | undefined): string {
  return meaning === undefined || meaning === value ? shown(value) : `${shown(value)}, ${meaning}`;
}

function momentIn(seconds: number, { facts }: ServiceContext): string {
  return formatSpoken(seconds, zoneOfSite(facts) ?? utc);
}

function shown(whole: string): string {
  const text = withoutSecrets(whole);
  return printable(text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL - 3)}...` : text);
}
