import type { LogLine } from '../logs/line.ts';

/** True for a status message with one of some ids. */
export function hasStatus({ statusMessage }: LogLine, ...ids: readonly number[]): boolean {
  return statusMessage !== undefined && ids.includes(statusMessage.id);
}

/** What stands before the number of a Win32 error, however a program words it; how metering does was published for error 997 and error 2 only. */
const BEFORE_NUMBER = /(?:error|exception|code)\b[^0-9]{0,24}$/i;

/** Longer than all that the pattern wants. */
const LOOKED_BACK = 40;

/** True for a message that speaks of an error of Win32 by its number. */
export function namesError({ message }: LogLine, code: number): boolean {
  const number = String(code);
  for (let at = message.indexOf(number); at >= 0; at = message.indexOf(number, at + number.length)) {
    const isWhole = !/\w/.test(message.charAt(at - 1)) && !/\w/.test(message.charAt(at + number.length));
    if (isWhole && BEFORE_NUMBER.test(message.slice(Math.max(0, at - LOOKED_BACK), at))) return true;
  }
  return false;
}
