import { isReadByWindows } from '../../core/catalogue/language.ts';
import { type MeteringFile, parseFile } from '../../core/document.ts';
import { applyEdits, type TextEdit } from '../../core/text/edit.ts';
import type { Span } from '../../core/text/lines.ts';
import { controlLayout } from './control-layout.ts';
import { iniLayout } from './ini-layout.ts';
import { type LayoutOptions, looksBinary } from './layout.ts';
import { readsTheSame } from './same-reading.ts';

export type { LayoutOptions } from './layout.ts';

/**
 * Edits of blanks and empty lines that lay a file out, or the lines that a span touches. Nothing that is read changes: not a name, a value, a comment, an
 * order, a line end. There are none for logs, and none where a file is not understood: control characters, broken fields, blocks without end.
 */
export function formattingEdits(
  file: MeteringFile,
  options: LayoutOptions,
  span: Span = { start: 0, end: file.text.length },
): readonly TextEdit[] {
  if (file.kind === 'log' || !isReadByWindows(file.language) || looksBinary(file.text)) return [];
  const edits = file.kind === 'ini' ? iniLayout(file, span, options) : controlLayout(file, span, options);
  if (edits.length === 0) return edits;
  // The layouts keep what is read; that it is so is looked at once more, because a file that is read otherwise is worse than an untidy one.
  const after = parseFile(applyEdits(file.text, edits), file.language, file.encoding);
  return readsTheSame(file, after) ? edits : [];
}
