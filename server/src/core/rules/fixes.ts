import type { IniDocument } from '../ini/document.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/lines.ts';
import type { Fix } from './rule.ts';

/** Edits that rules for INI files share. Each keeps the file's own line ends and touches nothing beside its place. */

/** The line with its line end. For a last line without one, the line end before it goes instead. */
export function deleteLine(document: IniDocument, line: number): TextEdit {
  const start = document.start(line);
  const end = document.start(line + 1);
  const isLast = end === document.lineEnd(line);
  return isLast && line > 0
    ? { start: document.lineEnd(line - 1), end, newText: '' }
    : { start, end, newText: '' };
}

export function replace(span: Span, newText: string): TextEdit {
  return { start: span.start, end: span.end, newText };
}

export function insert(offset: number, newText: string): TextEdit {
  return { start: offset, end: offset, newText };
}

/** The line end that most lines of the file use; CR LF, as Windows writes it, for a text of one line. */
export function lineEndOf({ lineEnds: { crLf, lf, cr } }: IniDocument): string {
  if (lf > crLf && lf >= cr) return '\n';
  return cr > crLf ? '\r' : '\r\n';
}

/** New lines directly below a line, in the file's own line end. */
export function insertBelow(document: IniDocument, line: number, lines: readonly string[]): TextEdit {
  const lineEnd = lineEndOf(document);
  const next = document.start(line + 1);
  const lineIsClosed = next > document.lineEnd(line);
  const joined = lines.join(lineEnd);
  return insert(next, lineIsClosed ? joined + lineEnd : lineEnd + joined);
}

/** Makes a comment of a line. */
export function commentOut(document: IniDocument, line: number): TextEdit {
  return insert(document.contentStart(line), '; ');
}

/** The section with its header. Blank lines around it go with it where they would be left at the end of the file. */
export function deleteSection(profile: IniProfile, section: ProfileSection): TextEdit {
  const { document } = profile;
  const isLast = section.endLine === document.lineCount;
  const first = isLast ? lastLineOf(document, profile.sectionAt(section.line - 1)) + 1 : section.line;
  return { start: document.start(first), end: document.start(section.endLine), newText: '' };
}

/** The last line of a section that is not blank: new keys go below it. */
export function lastLineOf(document: IniDocument, section: ProfileSection): number {
  let line = section.endLine - 1;
  while (line > section.line && document.contentStart(line) === document.contentEnd(line)) line--;
  return line;
}

/** Writes a name in the place of another. */
export function rename(span: Span, name: string): Fix {
  return { title: `Rename to ${name}`, safe: false, edits: [replace(span, name)] };
}

/** The content of a line, without blanks at its ends. */
export function contentSpan(document: IniDocument, line: number): Span {
  return { start: document.contentStart(line), end: document.contentEnd(line) };
}
