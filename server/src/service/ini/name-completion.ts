import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import type { ProfileSection } from '../../core/ini/profile.ts';
import type { Span } from '../../core/text/lines.ts';
import type { Card } from '../card.ts';
import type { Completion } from '../completion.ts';
import { choice, placeholder, snippetText } from '../snippet.ts';

/** A section worth offering, whatever catalogue it comes from. */
export interface OfferedSection {
  readonly name: string;
  readonly detail: string;
  readonly card: () => Card;
  /** The keys worth writing at once with the header, each with the value to begin with. */
  readonly keys: readonly Pick<OfferedKey, 'name' | 'firstValue' | 'values'>[];
}

/** A key worth offering. */
export interface OfferedKey {
  /** As it is written before the `=`. */
  readonly name: string;
  readonly detail: string;
  /** The value to begin with; may be empty. */
  readonly firstValue: string;
  /** All values that there are, where there are few. */
  readonly values?: readonly string[];
  readonly card: () => Card;
  /** The line where the section has the key already; a key with a type in front is found by its name alone. */
  readonly presentIn?: (section: ProfileSection) => number | undefined;
}

/** The sections of a catalogue that the file does not have; in a header, or as a new header on a free line, there also with their keys. */
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
  const place = around(offset, ini.contentStart(line), end);
  return sections
    .filter(({ name }) => [undefined, own].includes(profile.section(name)))
    .flatMap((section): readonly Completion[] => {
      const { name, detail, card, keys } = section;
      const header = `[${name}]`;
      const alone: Completion = {
        label: header,
        kind: 'section',
        detail,
        edit: { ...place, newText: header },
        card,
      };
      if (isHeader || keys.length === 0) return [alone];
      return [
        alone,
        { ...alone, label: `${header} with its keys`, filterText: header, ...withKeys(place, section) },
      ];
    });
}

/** A header and the keys below it. */
function withKeys(
  place: Span,
  { name, keys }: OfferedSection,
): Pick<Completion, 'edit' | 'snippet' | 'isSnippetOnly'> {
  const lines = [`[${name}]`, ...keys.map((key) => `${key.name}=${key.firstValue}`)];
  const snippet = [snippetText(`[${name}]`), ...keys.map((key, index) => keySnippet(key, index + 1))];
  return {
    edit: { ...place, newText: lines.join('\n') },
    snippet: `${snippet.join('\n')}$0`,
    isSnippetOnly: true,
  };
}

/** A key with a place to fill in for its value. */
function keySnippet(
  { name, firstValue, values = [] }: Pick<OfferedKey, 'name' | 'firstValue' | 'values'>,
  number: number,
): string {
  return `${snippetText(name)}=${values.length > 1 ? choice(number, values) : placeholder(number, firstValue)}`;
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
    .map((key) => ({
      label: key.name,
      kind: 'key',
      detail: key.detail,
      edit: {
        ...around(offset, start, end),
        newText: hasValue ? key.name : `${key.name}=${key.firstValue}`,
      },
      ...(!hasValue && { snippet: `${keySnippet(key, 1)}$0` }),
      card: key.card,
    }));
}

/** A place that holds the caret, which may stand in the blanks before or behind it. */
export function around(offset: number, start: number, end: number): Span {
  return { start: Math.min(start, offset), end: Math.max(end, offset) };
}
