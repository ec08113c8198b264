import type { LogFile } from '../../core/document.ts';
import { type LogRun, logRuns } from '../../core/logs/outline.ts';
import type { Span } from '../../core/text/lines.ts';
import { formatCivil } from '../../core/values/format-time.ts';
import type { OutlineItem } from '../document-symbols.ts';
import type { Fold } from '../folding.ts';

/** An outline with more entries is no overview. */
const MOST_SYMBOLS = 2000;

/** The synchronisations and connections of a client, and what each thread wrote in one go. */
export function logSymbols({ log }: LogFile): readonly OutlineItem[] {
  return logRuns(log, MOST_SYMBOLS).map((run) => {
    const span: Span = { start: log.line(run.firstLine).start, end: log.line(run.lastLine).end };
    return {
      kind: 'section',
      name: run.label,
      detail: detailOf(run),
      span,
      nameSpan: log.line(run.firstLine).messageSpan,
      isRead: true,
      children: [],
    };
  });
}

/** The same parts as folds; at most so many. */
export function logFolds({ log }: LogFile, most: number): readonly Fold[] {
  return logRuns(log, most).map(({ firstLine, lastLine }) => ({
    startLine: firstLine,
    endLine: lastLine,
    kind: 'section',
  }));
}

function detailOf({ stamp, hasFailed }: LogRun): string {
  return [stamp && formatCivil(stamp.civil), hasFailed && 'failed'].filter(Boolean).join(', ');
}
