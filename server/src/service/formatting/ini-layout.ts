import type { IniFile } from '../../core/document.ts';
import { type IniDocument, LineKind } from '../../core/ini/document.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { dominantLineEnd, type Span } from '../../core/text/lines.ts';
import { isPlainBlank, joinsLineEnds, type LayoutOptions } from './layout.ts';

/**
 * The layout in which Windows writes INI files: no blanks around lines and `=`, and one empty line between sections. Windows reads the same, whatever
 * the blanks. Of LICMTR.CFG, which SMS lays out in a way of its own, only blanks at the ends of lines are taken away.
 */
export function iniLayout(file: IniFile, span: Span, options: LayoutOptions): readonly TextEdit[] {
  const { ini } = file;
  const isOwnLayout = file.language === 'licmtr-cfg';
  const trims = options.trimTrailingWhitespace !== false;
  const lastText = lastLineWithText(ini);
  const isWhole = span.start === 0 && span.end === file.text.length;
  const trimsEnd = isWhole && options.trimFinalNewlines === true;
  const edits: TextEdit[] = [];
  const first = ini.lineAt(span.start);
  const last = trimsEnd ? lastText : ini.lineAt(span.end);
  for (let line = first; line <= last; line++) {
    if (!isOwnLayout && line > first && line < lastText && isEmpty(ini, line) && isEmpty(ini, line - 1)) {
      edits.push({ start: ini.start(line), end: ini.start(line + 1), newText: '' });
      continue;
    }
    if (!isOwnLayout) edits.push(...lineStart(ini, line, first), ...aroundEquals(ini, line));
    if (trims) edits.push(...lineEnd(ini, line));
  }
  const { length } = file.text;
  if (trimsEnd && ini.start(lastText + 1) < length)
    edits.push({ start: ini.start(lastText + 1), end: length, newText: '' });
  if (isWhole && options.insertFinalNewline && length > 0 && lastText === ini.lineCount - 1)
    edits.push({ start: length, end: length, newText: dominantLineEnd(file.text) });
  return edits;
}

/** Empty lines behind it are the business of who wants the end of the text so or so. */
function lastLineWithText(ini: IniDocument): number {
  let line = ini.lineCount - 1;
  while (line >= 0 && isEmpty(ini, line)) line--;
  return line;
}

/** An empty line before the comments and the header of a section, and no blanks before any text. */
function lineStart(ini: IniDocument, line: number, first: number): readonly TextEdit[] {
  if (ini.kind(line) === LineKind.blank) return [];
  const start = ini.start(line);
  const end = isPlainBlank(ini.text, start, ini.contentStart(line)) ? ini.contentStart(line) : start;
  const newText = line > first && opensSection(ini, line) ? lineEndOf(ini, line - 1) : '';
  return start === end && newText === '' ? [] : [{ start, end, newText }];
}

/** True for the first of the lines that belong to a section's header, where text stands right above it. */
function opensSection(ini: IniDocument, line: number): boolean {
  const above = ini.kind(line - 1);
  if (above === LineKind.blank || above === LineKind.comment) return false;
  let header = line;
  while (header < ini.lineCount && ini.kind(header) === LineKind.comment) header++;
  return header < ini.lineCount && ini.kind(header) === LineKind.section;
}

/** A TAB behind `=` begins a comment in Windows 9x (Q148365), so it is left alone. */
function aroundEquals(ini: IniDocument, line: number): readonly TextEdit[] {
  if (ini.kind(line) !== LineKind.key) return [];
  const { text } = ini;
  const nameEnd = ini.nameEnd(line);
  const equals = text.indexOf('=', nameEnd);
  const valueStart = ini.valueStart(line);
  const hasTab = text.slice(equals, valueStart).includes('\t');
  return [
    ...(isPlainBlank(text, nameEnd, equals) ? [{ start: nameEnd, end: equals, newText: '' }] : []),
    ...(isPlainBlank(text, equals + 1, valueStart) && !hasTab
      ? [{ start: equals + 1, end: valueStart, newText: '' }]
      : []),
  ];
}

function lineEnd(ini: IniDocument, line: number): readonly TextEdit[] {
  const isBlank = ini.kind(line) === LineKind.blank;
  const start = isBlank ? ini.start(line) : ini.contentEnd(line);
  const end = ini.lineEnd(line);
  if (!isPlainBlank(ini.text, start, end) || (isBlank && joinsLineEnds(ini.text, start, end))) return [];
  return [{ start, end, newText: '' }];
}

function isEmpty(ini: IniDocument, line: number): boolean {
  const start = ini.start(line);
  const end = ini.lineEnd(line);
  return start === end || isPlainBlank(ini.text, start, end);
}

function lineEndOf(ini: IniDocument, line: number): string {
  return ini.text.slice(ini.lineEnd(line), ini.start(line + 1));
}
