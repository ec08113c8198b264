import { withoutSecrets } from '../logs/secrets.ts';
import { REDACTED } from '../sitectrl/secrets.ts';

/** More of a value is not repeated. */
const LONGEST = 160;

/** Names of keys whose value is never shown. An account is named in the profile and is no secret; its password is. */
const SECRET_NAME = /passw|pwd|secret/i;

/** Nothing but hexadecimal digits, longer than any schedule of SMS that was seen: keys and encrypted accounts look so. */
const LONG_HEX = /^[0-9a-f\s]{64,}$/i;

/** A text of a file as a report repeats it: without passwords, and not too long. */
export function shownText(text: string): string {
  const safe = LONG_HEX.test(text) ? REDACTED : withoutSecrets(text.slice(0, LONGEST * 2));
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST)}...` : safe;
}

/** A sentence of the product that may quote a file: without passwords, in full. */
export function shownSentence(text: string): string {
  return withoutSecrets(text);
}

/** The value of a key as a report repeats it. */
export function shownValue(name: string, value: string): string {
  return SECRET_NAME.test(name) && value !== '' ? REDACTED : shownText(value);
}

/** In quotes. */
export function quotedText(text: string): string {
  return `"${shownText(text)}"`;
}
