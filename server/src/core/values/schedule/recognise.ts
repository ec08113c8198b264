import { decodeScheduleValue, digitsPerToken } from './token.ts';
import { scheduleWarnings } from './warnings.ts';

/** More tokens than this were never seen in one property. */
const mostTokens = 16;

/** A text that has one of these oddities is rather some other hexadecimal value. */
const disqualifying: ReadonlySet<string> = new Set([
  'unknownRecurrence',
  'startTime',
  'startMonth',
  'startDay',
]);

/**
 * True if a text of unknown meaning is plausibly a schedule: 1 to 16 tokens, each with a recurrence code that
 * exists and a start that exists. About 30 of 100 random 16-digit texts pass, so look only where schedules are kept
 * (components and clients, not accounts or addresses), and do not report a text that fails.
 */
export function looksLikeSchedule(text: string): boolean {
  if (text.length > mostTokens * digitsPerToken) return false;
  const decoded = decodeScheduleValue(text);
  if (!decoded.ok) return false;
  return decoded.schedules.every((schedule) =>
    scheduleWarnings(schedule).every(({ kind }) => !disqualifying.has(kind)),
  );
}
