import type { IniFile } from '../../core/document.ts';
import { insert, insertBelow, lastLineOf } from '../../core/rules/fixes.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { dominantLineEnd } from '../../core/text/lines.ts';

/** Adds lines at the end of the section that Windows finds under a name; the section is added at the end of the file if there is none. */
export function addKeys(
  { ini, profile, text }: IniFile,
  sectionName: string,
  lines: readonly string[],
): TextEdit {
  const section = profile.section(sectionName);
  if (section) return insertBelow(ini, lastLineOf(ini, section), lines);
  const lineEnd = dominantLineEnd(text);
  const isOpen = text !== '' && !/[\r\n]$/.test(text);
  const before = text.trim() === '' ? '' : isOpen ? lineEnd + lineEnd : lineEnd;
  return insert(text.length, before + [`[${sectionName}]`, ...lines].map((line) => line + lineEnd).join(''));
}
