import type { IniDocument } from '../core/ini/document.ts';
import type { Span } from '../core/text/lines.ts';

/** The lines of a document that a span touches. */
export function* linesIn(document: IniDocument, { start, end }: Span): Generator<number> {
  for (let line = document.lineAt(start); line < document.lineCount; line++) {
    if (document.start(line) > end) return;
    yield line;
  }
}
