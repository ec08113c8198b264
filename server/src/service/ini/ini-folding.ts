import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import { lastLineOf } from '../../core/rules/fixes.ts';
import type { Fold } from '../folding.ts';

/** Sections up to their last line that is not blank, and comments of two lines or more. */
export function iniFolds(document: IniFile, most: number): readonly Fold[] {
  const all = [...sectionFolds(document), ...commentFolds(document, most)];
  return all.sort((first, second) => first.startLine - second.startLine).slice(0, most);
}

function sectionFolds({ ini, profile }: IniFile): readonly Fold[] {
  return profile.sections
    .map((section): Fold => ({ startLine: section.line, endLine: lastLineOf(ini, section), kind: 'section' }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}

function commentFolds({ ini }: IniFile, most: number): readonly Fold[] {
  const found: Fold[] = [];
  for (let line = 0; line < ini.lineCount && found.length < most; line++) {
    const startLine = line;
    while (line < ini.lineCount && ini.kind(line) === LineKind.comment) line++;
    if (line - startLine >= 2) found.push({ startLine, endLine: line - 1, kind: 'comment' });
  }
  return found;
}
