import type { LogFile } from '../../core/document.ts';
import { type LogRun, logRuns } from '../../core/logs/outline.ts';
import type { LogDocument } from '../../core/logs/scanner.ts';
import type { Span } from '../../core/text/lines.ts';
import { formatCivil } from '../../core/values/format-time.ts';
import type { OutlineItem } from '../document-symbols.ts';
import type { Fold } from '../folding.ts';

/** An outline with more entries is no overview. */
const MOST_SYMBOLS = 2000;

const runsOfLog = new WeakMap<LogDocument, readonly LogRun[]>();

/** The parts of a log. To find them every line is looked at, so that is done once. */
export function runsOf(log: LogDocument): readonly LogRun[] {
  const known = runsOfLog.get(log);
  if (known) return known;
  const runs = logRuns(log);
  runsOfLog.set(log, runs);
  return runs;
}

/** The synchronisations and connections of a client, and what each thread wrote in one go. */
export function logSymbols({ log }: LogFile): readonly OutlineItem[] {
  return runsOf(log)
    .slice(0, MOST_SYMBOLS)
    .map((run) => {
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
  return runsOf(log)
    .slice(0, most)
    .map(({ firstLine, lastLine }) => ({
      startLine: firstLine,
      endLine: lastLine,
      kind: 'section',
    }));
}

function detailOf({ stamp, hasFailed }: LogRun): string {
  return [stamp && formatCivil(stamp.civil), hasFailed && 'failed'].filter(Boolean).join(', ');
}
