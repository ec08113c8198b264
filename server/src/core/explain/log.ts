import type { LogFile } from '../document.ts';
import type { LogStamp } from '../logs/stamp.ts';
import { logOffsets } from '../logs/zone.ts';
import { formatSpokenCivil, formatUtcOffset } from '../values/format-time.ts';
import { spokenCount } from '../values/plural.ts';
import type { Explained } from './explained.ts';
import type { ReportRow } from './model.ts';
import { shownText } from './shown-text.ts';

/** A log of software metering: how long it is and when it was written. What it tells of faults are findings. */
export function explainLog({ log, text }: LogFile): Explained {
  const first = stampFrom(log, 0, 1);
  const last = stampFrom(log, log.lineCount - 1, -1);
  const lines = text === '' ? 0 : log.lineCount - (/[\r\n]$/.test(text) ? 1 : 0);
  const span =
    first === undefined
      ? ' without times'
      : ` from ${formatSpokenCivil(first.civil)} to ${formatSpokenCivil((last ?? first).civil)}, on the clock of the computer that wrote them`;
  const offsets: readonly ReportRow[] = logOffsets(log).map(({ offset, line, zoneName }) => ({
    label: 'Clock',
    text: `stood at ${formatUtcOffset(offset)}${zoneName === undefined ? '' : `, called ${shownText(zoneName)}`}`,
    origin: `line ${line + 1}`,
  }));
  return {
    kind: 'log of software metering',
    summary: [lines === 0 ? 'The log is empty.' : `${spokenCount(lines, 'line')}${span}.`],
    sections: [{ title: 'Time zone', rows: offsets }],
    notes: [],
  };
}

function stampFrom(log: LogFile['log'], from: number, step: 1 | -1): LogStamp | undefined {
  for (let line = from; line >= 0 && line < log.lineCount; line += step) {
    const { stamp } = log.line(line);
    if (stamp) return stamp;
  }
  return undefined;
}
