import {
  type CatalogueKey,
  type CatalogueSection,
  remodbcSection,
  remodbcSections,
} from '../core/catalogue/remodbc.ts';
import type { IniFile } from '../core/document.ts';
import { LineKind } from '../core/ini/scanner.ts';
import type { Card } from './card.ts';
import type { Completion } from './completion.ts';
import { keyCard } from './key-hover.ts';

/** The documented sections that the file does not have; in a header, or as a new header on a free line. */
export function sectionCompletions(
  { ini, profile }: IniFile,
  line: number,
  offset: number,
): readonly Completion[] {
  const isHeader = ini.kind(line) === LineKind.section;
  const own = isHeader ? profile.sectionAt(line) : undefined;
  if (isHeader && offset > ini.nameEnd(line)) return [];
  const end = isHeader ? ini.nameEnd(line) + 1 : Math.max(ini.contentEnd(line), ini.contentStart(line));
  return remodbcSections
    .filter(({ name }) => [undefined, own].includes(profile.section(name)))
    .map((section) => ({
      label: `[${section.name}]`,
      kind: 'section',
      detail: section.summary,
      edit: { start: ini.contentStart(line), end, newText: `[${section.name}]` },
      card: sectionSummary(section),
    }));
}

/** The documented keys that the section of a line does not have, if Windows reads the section; each with the value to begin with. */
export function keyCompletions(
  { ini, profile }: IniFile,
  line: number,
  offset: number,
): readonly Completion[] {
  const section = profile.sectionAt(line);
  const known = remodbcSection(section.name);
  if (!known || section.shadowedBy || section === profile.preamble) return [];
  const hasValue = ini.kind(line) === LineKind.key;
  const start = ini.kind(line) === LineKind.blank ? offset : ini.contentStart(line);
  const end = hasValue ? ini.nameEnd(line) : Math.max(start, ini.contentEnd(line));
  return known.keys
    .filter(({ name }) => [undefined, line].includes(profile.findIn(section, name)))
    .map((key) => ({
      label: key.name,
      kind: 'key',
      detail: key.summary,
      edit: { start, end, newText: hasValue ? key.name : `${key.name}=${firstValue(key)}` },
      card: keyCard(key),
    }));
}

function firstValue(key: CatalogueKey): string {
  return key.values[0]?.value ?? '';
}

function sectionSummary({ name, summary, meaning, articles }: CatalogueSection): Card {
  return { title: `[${name}]: ${summary}`, summary: meaning, articles };
}
