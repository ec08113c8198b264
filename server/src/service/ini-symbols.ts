import type { LanguageId } from '../core/catalogue/language.ts';
import { remodbcKey } from '../core/catalogue/remodbc.ts';
import type { IniFile } from '../core/document.ts';
import type { ProfileSection } from '../core/ini/profile.ts';
import { LineKind } from '../core/ini/scanner.ts';
import { contentSpan, lastLineOf } from '../core/rules/fixes.ts';
import { formatDuration } from '../core/values/duration.ts';
import { formatSpoken } from '../core/values/format-time.ts';
import { findZone, utc } from '../core/values/zone.ts';
import { printable } from './card.ts';
import type { ServiceContext } from './context.ts';
import type { OutlineItem } from './document-symbols.ts';
import { digitsOf } from './value-text.ts';

/** More than this would freeze an outline and help nobody. */
const MOST_SYMBOLS = 10_000;

const LONGEST_DETAIL = 60;
const LAST_MOMENT = 0xffff_ffff;

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
  return symbols;
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
  { language, ini, profile }: IniFile,
  section: ProfileSection,
  context: ServiceContext,
  most: number,
): readonly OutlineItem[] {
  const symbols: OutlineItem[] = [];
  for (let line = section.line + 1; line < section.endLine && symbols.length < most; line++) {
    if (ini.kind(line) !== LineKind.key) continue;
    symbols.push({
      kind: 'key',
      name: shown(profile.keyName(line)) || '=',
      detail: detailOf(language, profile.keyName(line), profile.value(line), context),
      span: contentSpan(ini, line),
      nameSpan: { start: ini.nameStart(line), end: ini.nameEnd(line) },
      isRead: profile.isEffective(line),
      children: [],
    });
  }
  return symbols;
}

function detailOf(language: LanguageId, name: string, value: string, { facts }: ServiceContext): string {
  const number = digitsOf(value);
  const type = language === 'remodbc-ini' ? remodbcKey(name)?.type : undefined;
  if (number === undefined || number > LAST_MOMENT) return shown(value);
  if (type === 'seconds') return `${value} (${formatDuration(number)})`;
  if (type !== 'epoch') return value;
  const zone = (facts.zone && findZone(facts.zone.value)) || utc;
  return `${value}, ${formatSpoken(number, zone)}`;
}

function shown(text: string): string {
  return printable(text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL - 3)}...` : text);
}
