import { isReadByWindows } from '../../core/catalogue/language.ts';
import { type MeteringFile, parseFile } from '../../core/document.ts';
import { applyEdits, type TextEdit } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/lines.ts';
import { controlLayout } from './control-layout.ts';
import { iniLayout } from './ini-layout.ts';
import { endOfLine, type LayoutOptions, looksBinary, startOfLine } from './layout.ts';
import { readsTheSame } from './same-reading.ts';

export type { LayoutOptions } from './layout.ts';

/**
 * Edits of blanks and empty lines that lay a file out, or the lines that a span touches. Nothing that is read changes: not a name, a value, a comment, an
 * order, a line end. There are none for logs and settings files, and none where a file is not understood: control characters, broken fields, blocks without end.
 */
export function formattingEdits(
  file: MeteringFile,
  options: LayoutOptions,
  span: Span = { start: 0, end: file.text.length },
): readonly TextEdit[] {
  if (file.kind === 'log' || looksBinary(file.text)) return [];
  // To the reader of a settings file a blank before a header means something.
  if (file.kind === 'ini' && !isReadByWindows(file.language)) return [];
  const edits = file.kind === 'ini' ? iniLayout(file, span, options) : controlLayout(file, span, options);
  return keepsReading(file, edits) ? edits : [];
}

/**
 * The layouts keep what is read; that it is so is looked at once more, because a file that is read otherwise is worse than an untidy one. Only the lines from
 * the first edit to the last are read again, so that a part of a large file is laid out at once.
 */
function keepsReading({ text, language, encoding }: MeteringFile, edits: readonly TextEdit[]): boolean {
  const [first] = edits;
  const last = edits.at(-1);
  if (!first || !last) return true;
  const start = startOfLine(text, first.start);
  const lines = text.slice(start, endOfLine(text, last.end));
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  // A mark in front of the file stands before its first line and no other.
  const mark = start === 0 ? encoding : undefined;
  return readsTheSame(parseFile(lines, language, mark), parseFile(applyEdits(lines, moved), language, mark));
}
