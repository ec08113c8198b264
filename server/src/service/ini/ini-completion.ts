import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import type { ProfileSection } from '../../core/ini/profile.ts';
import type { Finding } from '../../core/lint/finding.ts';
import type { Completion } from '../completion.ts';
import { directiveCompletions } from '../directive-completion.ts';
import {
  around,
  keyCompletions,
  type OfferedKey,
  type OfferedSection,
  sectionCompletions,
} from './name-completion.ts';

/** What a language of INI files offers. */
export interface IniOffers {
  readonly sections: readonly OfferedSection[];
  readonly keysOf: (section: ProfileSection) => readonly OfferedKey[];
  /** The values for the key of a line, with the caret at an offset. */
  readonly valuesFor: (line: number, offset: number) => readonly Completion[];
}

/** What could stand at a place of an INI file, in the order to show it: words of comments, sections, keys or values. */
export function iniCompletions(
  document: IniFile,
  offset: number,
  findings: () => readonly Finding[],
  offers: IniOffers,
): readonly Completion[] {
  const { ini, profile } = document;
  const line = ini.lineAt(offset);
  const kind = ini.kind(line);
  const sections = (): readonly Completion[] => sectionCompletions(document, line, offset, offers.sections);
  if (kind === LineKind.comment) return directiveCompletions(document, offset, line, findings);
  if (kind === LineKind.section || kind === LineKind.unclosed) return sections();
  const beforeCaret = document.text.slice(ini.start(line), Math.min(offset, ini.start(line) + 1000));
  if (kind === LineKind.key && beforeCaret.includes('='))
    return offers.valuesFor(line, offset).map((offer) => fromCaret(offer, document.text, offset));
  const keys = keyCompletions(document, line, offset, offers.keysOf);
  const isFreeLine = kind === LineKind.blank || profile.sectionAt(line) === profile.preamble;
  return isFreeLine ? [...keys, ...sections()] : keys;
}

/** A caret in the blanks before a value takes them along. */
function fromCaret(offer: Completion, text: string, offset: number): Completion {
  const { start, end, newText } = offer.edit;
  const isBeside = offset < start && start - offset < 1000 && text.slice(offset, start).trim() === '';
  return isBeside ? { ...offer, edit: { ...around(offset, start, end), newText } } : offer;
}
