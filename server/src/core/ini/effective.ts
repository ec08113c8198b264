import { LineKind } from './document.ts';
import type { IniProfile, ProfileSection } from './profile.ts';

/** A key as a program that asks for everything gets it from Windows. */
export interface EffectiveKey {
  readonly key: string;
  /** GetPrivateProfileString for the key; {@link DEFAULT_TEXT} where it returns its caller's default. */
  readonly value: string;
  /** GetPrivateProfileInt for the key, signed 32 bits; {@link DEFAULT_INTEGER} where it returns its caller's default. */
  readonly int: number;
}

/** Stands for "the API returned the number it was given as default"; the same number the recorded calls used. */
export const DEFAULT_INTEGER = -12345;

/** Stands for "the API returned the text it was given as default", which is not the same as an empty value. */
export const DEFAULT_TEXT = '\u0001';

/**
 * The keys that a program gets which asks for a section of this name by GetPrivateProfileString(section, NULL), one by one, so that a large file need not be held
 * twice. A key that stands twice is listed twice, but every look-up reaches the first. The API gives names as a list that an empty name ends, so `=value` hides from
 * the list, though not from look-ups, all keys below it.
 */
export function* effectiveKeys(profile: IniProfile, asked: ProfileSection): Generator<EffectiveKey> {
  const section = asked.shadowedBy ?? asked;
  for (let line = section.line + 1; line < section.endLine; line++) {
    if (profile.document.kind(line) !== LineKind.key) continue;
    const key = profile.keyName(line);
    if (key === '') break;
    yield { key, ...lookUp(profile, profile.shadowedBy(line) ?? line) };
  }
}

function lookUp(profile: IniProfile, line: number): { readonly value: string; readonly int: number } {
  if (profile.document.kind(line) !== LineKind.key) return { value: DEFAULT_TEXT, int: DEFAULT_INTEGER };
  return { value: profile.value(line), int: profile.integer(line) ?? DEFAULT_INTEGER };
}
