import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import { contentSpan, lastLineOf } from '../../core/rules/fixes.ts';
import type { Span } from '../../core/text/lines.ts';
import { partSpan, wordSpan } from './word-span.ts';

/** The parts of an INI file around a place, from the word to the section. */
export function iniSelection(file: IniFile, offset: number): readonly Span[] {
  const { ini, profile } = file;
  const line = ini.lineAt(offset);
  const content = contentSpan(ini, line);
  const section = profile.sectionAt(line);
  return [
    ...partsOfLine(file, line, offset, content),
    content,
    ...commentAround(file, line),
    ...(section === profile.preamble
      ? []
      : [{ start: ini.contentStart(section.line), end: ini.contentEnd(lastLineOf(ini, section)) }]),
  ];
}

function partsOfLine(
  { ini, profile }: IniFile,
  line: number,
  offset: number,
  content: Span,
): readonly Span[] {
  if (offset < content.start || offset > content.end) return [];
  const kind = ini.kind(line);
  const word = wordSpan(ini.text, offset, content);
  if (kind !== LineKind.key && kind !== LineKind.section) return [word];
  const name = ini.nameSpan(line);
  if (kind === LineKind.section || offset <= name.end) return [word, name];
  const raw = { start: ini.valueStart(line), end: content.end };
  if (offset < raw.start) return [];
  const value = profile.valueSpan(line);
  const isInside = offset >= value.start && offset <= value.end;
  return [word, ...(isInside ? [partSpan(ini.text, offset, value, ',;'), value] : []), raw];
}

/** The comment lines that follow each other around one of them. */
function commentAround({ ini }: IniFile, line: number): readonly Span[] {
  if (ini.kind(line) !== LineKind.comment) return [];
  let first = line;
  let last = line;
  while (first > 0 && ini.kind(first - 1) === LineKind.comment) first--;
  while (last + 1 < ini.lineCount && ini.kind(last + 1) === LineKind.comment) last++;
  return [{ start: ini.contentStart(first), end: ini.contentEnd(last) }];
}
