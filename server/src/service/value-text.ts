import type { IniProfile } from '../core/ini/profile.ts';
import { valueWithoutPasswords } from '../core/ini-secrets.ts';
import { type CardRow, quote } from './card.ts';

/** Digits only, as a number; exact up to 2^53. */
export function digitsOf(value: string): number | undefined {
  return /^[0-9]+$/.test(value) ? Number(value) : undefined;
}

/** What the profile functions return for a line, where that is not simply what stands there. */
export function windowsRow(profile: IniProfile, line: number): readonly CardRow[] {
  const raw = profile.document.rawValue(line);
  const value = profile.value(line);
  const number = profile.integer(line);
  const plainNumber = digitsOf(value);
  if (plainNumber !== undefined && number !== undefined && number >>> 0 !== plainNumber)
    return [{ label: 'Windows reads', value: `${number >>> 0}, because a number is kept modulo 2^32` }];
  if (plainNumber !== undefined && raw === value) return [];
  const integer = number === undefined ? 'no number' : `the number ${number}`;
  return [
    {
      label: 'Windows reads',
      value: `the text ${quote(valueWithoutPasswords(profile, line))}, or ${integer}`,
    },
  ];
}
