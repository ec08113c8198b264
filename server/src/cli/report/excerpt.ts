import type { Span } from '../../core/text/lines.ts';
import { SHOWN_AROUND, type ShownLine } from './places.ts';
import { visible } from './visible.ts';

/** As much of a line as is shown. */
const WIDTH = SHOWN_AROUND;

/** How much of a long line is shown before the place. */
const BEFORE = 30;

const CUT = '\u2026';

/** The first line of a span and the carets under the span. */
export interface Excerpt {
  readonly source: string;
  readonly carets: string;
}

/** Shows a place of a line; of a long line only the part around it. */
export function excerptOf(line: ShownLine, span: Span): Excerpt {
  const { start: lineStart, end: lineEnd } = line;
  const isLong = lineEnd - lineStart > WIDTH;
  const from = isLong ? Math.max(lineStart, Math.min(span.start - BEFORE, lineEnd - WIDTH)) : lineStart;
  const to = Math.min(lineEnd, from + WIDTH);
  const left = from > lineStart ? CUT : '';
  const right = to < lineEnd ? CUT : '';
  const indent = ' '.repeat(left.length + Math.min(span.start, to) - from);
  const count = Math.max(1, Math.min(span.end, to) - span.start);
  return {
    source: left + visible(line.text(from, to)).trimEnd() + right,
    carets: indent + '^'.repeat(count),
  };
}
