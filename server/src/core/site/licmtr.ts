import { sameName } from '../ini/name.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import { LineKind } from '../ini/scanner.ts';

/**
 * LICMTR.CFG, which SMS writes for clients on the client access point (Q199747): an INI file whose keys carry a registry type in
 * front, as in `(REG_DWORD) GoOnLineInt=900`.
 */

/** The section that describes the agent. */
export const SETTINGS_SECTION = 'Component Configuration';
/** A section that is no server. */
export const IDENTITY_SECTION = 'IDENT';

export interface LicmtrKey {
  /** `REG_DWORD`, `REG_SZ`, ... in upper case; empty for a key without type. */
  readonly type: string;
  readonly name: string;
}

/** Type and name of a key. The missing `)` of one line of the published sample is tolerated. */
export function licmtrKey(key: string): LicmtrKey {
  const [, type = '', name = key] = /^\(\s*(REG_[A-Z_]+)\s*\)?\s*(.*)$/is.exec(key) ?? [];
  return { type: type.toUpperCase(), name: name.trim() };
}

/** The line of a typed key in a section, by its name without the type; undefined where Windows does not reach one. */
export function licmtrLine(profile: IniProfile, section: ProfileSection, name: string): number | undefined {
  for (let line = section.line + 1; line < section.endLine; line++) {
    if (profile.document.kind(line) !== LineKind.key || !profile.isEffective(line)) continue;
    if (sameName(licmtrKey(profile.keyName(line)).name, name)) return line;
  }
  return undefined;
}

/** The servers that LicenseServers names; undefined where the line is missing. */
export function licenseServers(
  profile: IniProfile,
): { readonly line: number; readonly names: readonly string[] } | undefined {
  const section = profile.section(SETTINGS_SECTION);
  const line = section && licmtrLine(profile, section, 'LicenseServers');
  if (line === undefined) return undefined;
  const names = profile
    .value(line)
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { line, names };
}

/** The sections that describe a server each. */
export function serverSections(profile: IniProfile): readonly ProfileSection[] {
  return profile.sections.filter(
    ({ name, shadowedBy }) =>
      !shadowedBy && !sameName(name, SETTINGS_SECTION) && !sameName(name, IDENTITY_SECTION),
  );
}
