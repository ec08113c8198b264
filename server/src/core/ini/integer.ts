/** GetPrivateProfileInt copies at most this many characters of the value before it reads the number. */
const BUFFER_CHARACTERS = 29;

const prefixes: Readonly<Record<string, number>> = { '0b': 2, '0o': 8, '0x': 16 };
const DIGITS = '0123456789abcdef';

/**
 * The number GetPrivateProfileInt makes of a value (already without its quotes), as signed 32 bits; undefined where the API returns
 * its caller's default, that is for an empty value. Leading control characters and blanks are skipped, one sign is taken, digits
 * are read up to the first other character, and the result is kept modulo 2^32. The prefixes 0x, 0o and 0b are honoured in lower case
 * only, as the recorded API does; whether every Windows of the period does is not known, so the rules warn of them.
 */
export function profileInteger(value: string): number | undefined {
  const text = value.slice(0, BUFFER_CHARACTERS);
  if (text === '') return undefined;
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  const negative = text.charAt(at) === '-';
  if (negative || text.charAt(at) === '+') at++;
  const prefixed = prefixes[text.slice(at, at + 2)];
  if (prefixed) at += 2;
  const base = prefixed ?? 10;
  let number = 0;
  for (; at < text.length; at++) {
    const digit = DIGITS.indexOf(text.charAt(at).toLowerCase());
    if (digit < 0 || digit >= base) break;
    number = (Math.imul(number, base) + digit) | 0;
  }
  return negative ? -number | 0 : number;
}
