import type { IniFile } from '../core/document.ts';
import type { ProfileSection } from '../core/ini/profile.ts';
import { LineKind } from '../core/ini/scanner.ts';
import type { Span } from '../core/text/lines.ts';
import type { Card } from './card.ts';
import type { Completion } from './completion.ts';

/** A section worth offering, whatever catalogue it comes from. */
export interface OfferedSection {
  readonly name: string;
  readonly detail: string;
  readonly card: Card;
}

/** A key worth offering. */
export interface OfferedKey {
  /** As it is written before the `=`. */
  readonly name: string;
  readonly detail: string;
  /** The value to begin with; may be empty. */
  readonly firstValue: string;
  readonly card: Card;
  /** The line where the section has the key already; a key with a type in front is found by its name alone. */
  readonly presentIn?: (section: ProfileSection) => number | undefined;
}

/** The sections of a catalogue that the file does not have; in a header, or as a new header on a free line. */
export function sectionCompletions(
  { ini, profile }: IniFile,
  line: number,
  offset: number,
  sections: readonly OfferedSection[],
): readonly Completion[] {
  const isHeader = ini.kind(line) === LineKind.section;
  const own = isHeader ? profile.sectionAt(line) : undefined;
  if (isHeader && offset > ini.nameEnd(line)) return [];
  const end = isHeader ? ini.nameEnd(line) + 1 : Math.max(ini.contentEnd(line), ini.contentStart(line));
  return sections
    .filter(({ name }) => [undefined, own].includes(profile.section(name)))
    .map(({ name, detail, card }) => ({
      label: `[${name}]`,
      kind: 'section',
      detail,
      edit: { ...around(offset, ini.contentStart(line), end), newText: `[${name}]` },
      card,
    }));
}

/** The keys of a catalogue that the section of a line does not have, if Windows reads the section; each with the value to begin with. */
export function keyCompletions(
  { ini, profile }: IniFile,
  line: number,
  offset: number,
  keysOf: (section: ProfileSection) => readonly OfferedKey[],
): readonly Completion[] {
  const section = profile.sectionAt(line);
  if (section.shadowedBy || section === profile.preamble) return [];
  const hasValue = ini.kind(line) === LineKind.key;
  const start = ini.kind(line) === LineKind.blank ? offset : ini.contentStart(line);
  const end = hasValue ? ini.nameEnd(line) : Math.max(start, ini.contentEnd(line));
  const find = ({ name, presentIn }: OfferedKey): number | undefined =>
    presentIn ? presentIn(section) : profile.findIn(section, name);
  return keysOf(section)
    .filter((key) => [undefined, line].includes(find(key)))
    .map(({ name, detail, firstValue, card }) => ({
      label: name,
      kind: 'key',
      detail,
      edit: { ...around(offset, start, end), newText: hasValue ? name : `${name}=${firstValue}` },
      card,
    }));
}

/** A place that holds the caret, which may stand in the blanks before or behind it. */
export function around(offset: number, start: number, end: number): Span {
  return { start: Math.min(start, offset), end: Math.max(end, offset) };
}
