import type { LogFile } from '../../core/document.ts';
import type { Span } from '../../core/text/lines.ts';
import { runsOf } from '../logs/log-outline.ts';
import { wordSpan } from './word-span.ts';

/** The parts of a log around a place: word, message or what the log writer put behind it, line, and the lines that belong together. */
export function logSelection({ log }: LogFile, offset: number): readonly Span[] {
  const line = log.lineAt(offset);
  const whole = { start: line.start, end: line.end };
  const runs = runsOf(log)
    .filter(({ firstLine, lastLine }) => firstLine <= line.number && line.number <= lastLine)
    .map((run) => ({ start: log.line(run.firstLine).start, end: log.line(run.lastLine).end }));
  const message = line.messageSpan;
  const trailer = line.trailerSpan;
  const part = [message, trailer].filter(({ start, end }) => start <= offset && offset <= end);
  return [wordSpan(log.text, offset, whole), ...part, whole, ...runs];
}
