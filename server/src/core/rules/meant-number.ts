import { replace } from './fixes.ts';
import type { Fix } from './rule.ts';
import type { MeantText } from './written-value.ts';

/** A whole number that a text was probably meant to be. */
export interface MeantNumber {
  readonly number: number;
  /** What has to be changed to make it one. */
  readonly how: string;
}

/** Ways to write a number other than in plain digits; the first that fits counts. */
const forms: readonly (readonly [pattern: RegExp, how: string, read: (number: string) => number])[] = [
  [/^(\d+)$/, 'without the quotes', Number],
  [/^\+(\d+)$/, 'without the sign', Number],
  [/^0[xX]([0-9a-fA-F]+)$/, 'in decimal digits', (digits) => Number.parseInt(digits, 16)],
  [/^(\d{1,3}(?:[.,' ]\d{3})+)$/, 'without separators', (digits) => Number(digits.replaceAll(/\D/g, ''))],
  [/^(\d{4,})\.\d*$/, 'without the fraction', Number],
  [/^(\d(?:\.\d+)?[eE]\+?\d{1,2})$/, 'in digits', Number],
  [/^(\d+)(?:\s+[a-z]|s\b|sec)/i, 'without the words behind it', Number],
];

/**
 * The number that digits, sign, hexadecimal digits, separators, a fraction, an exponent or words behind it make of a text which is
 * no plain number. Undefined unless it is a whole number that `isSensible` for the key: half a number is not what anybody meant.
 */
export function meantNumber(text: string, isSensible: (number: number) => boolean): MeantNumber | undefined {
  for (const [pattern, how, read] of forms) {
    const digits = pattern.exec(text)?.[1];
    if (digits === undefined) continue;
    const number = read(digits);
    return Number.isSafeInteger(number) && isSensible(number) ? { number, how } : undefined;
  }
  return undefined;
}

/** Writes that number, if there is one. */
export function meantNumberFixes(
  { text, span }: MeantText,
  isSensible: (number: number) => boolean,
): readonly Fix[] {
  const meant = meantNumber(text, isSensible);
  if (!meant) return [];
  const { number, how } = meant;
  return [{ title: `Write ${number}, ${how}`, safe: false, edits: [replace(span, String(number))] }];
}
