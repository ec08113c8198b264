import type { LanguageId } from './catalogue/language.ts';
import type { LogFile } from './document.ts';
import { LogDocument } from './logs/scanner.ts';
import type { Encoding } from './text/encoding.ts';
import { lineCutter, plainPiece } from './text/line-cutter.ts';
import type { Segment, SegmentedText } from './text/segments.ts';

/** How a text is cut into the pieces that {@link readLog} reads. */
export const cutter = lineCutter(plainPiece);

/** Reads a log whose text is kept in pieces. The same as for its text in one string. */
export function readLog(
  text: SegmentedText<Segment>,
  language: LanguageId,
  encoding: Encoding | undefined,
): LogFile {
  return {
    kind: 'log',
    language,
    get text() {
      return text.whole;
    },
    characters: text,
    encoding,
    log: new LogDocument(text),
    segments: text,
  };
}
