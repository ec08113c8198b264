import { type EffectiveKey, effectiveKeys } from '../../server/src/core/ini/effective.ts';
import type { IniProfile } from '../../server/src/core/ini/profile.ts';

/** What a program that asks for everything gets from Windows. */
interface EffectiveSection {
  readonly name: string;
  readonly keys: readonly EffectiveKey[];
}

/**
 * The sections as GetPrivateProfileSectionNames lists them, each with its keys. A section that stands twice is listed twice, but every look-up reaches the
 * first.
 */
export function effectiveSections(profile: IniProfile): readonly EffectiveSection[] {
  return profile.sections
    .filter((section) => section.name !== '')
    .map((section) => ({ name: section.name, keys: [...effectiveKeys(profile, section)] }));
}
