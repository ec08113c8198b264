import { sameName } from '../ini/name.ts';
import type { IniProfile, ProfileSection } from '../ini/profile.ts';
import type { Span } from '../text/lines.ts';
import { filetimeFromHalves, parseFiletimeHalves, secondsFromFiletime } from '../values/filetime.ts';

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

/** The line of a key in a section, by its name without the type; undefined where Windows does not reach one. */
export function licmtrLine(profile: IniProfile, section: ProfileSection, name: string): number | undefined {
  for (const line of profile.document.namedLines(section.line + 1, section.endLine)) {
    if (!profile.isEffective(line)) continue;
    if (sameName(licmtrKey(profile.keyName(line)).name, name)) return line;
  }
  return undefined;
}

/** A server that LicenseServers names, and where its name stands. */
export interface NamedServer extends Span {
  readonly name: string;
}

export interface LicenseServers {
  readonly line: number;
  readonly servers: readonly NamedServer[];
}

/**
 * The servers that LicenseServers names; undefined where the line is missing. The published sample has one server, so how several are separated is
 * not known: commas and semicolons are accepted.
 */
export function licenseServers(profile: IniProfile): LicenseServers | undefined {
  const line = settingLine(profile, 'LicenseServers');
  if (line === undefined) return undefined;
  const { start } = profile.valueSpan(line);
  const servers = [...profile.value(line).matchAll(/[^,;]+/g)].flatMap(({ 0: part, index }) => {
    const name = part.trim();
    if (name === '') return [];
    const from = start + index + part.indexOf(name);
    return [{ name, start: from, end: from + name.length }];
  });
  return { line, servers };
}

/** The section that describes a server. */
export function serverSection(profile: IniProfile, server: string): ProfileSection | undefined {
  const isOther = sameName(server, SETTINGS_SECTION) || sameName(server, IDENTITY_SECTION);
  return isOther ? undefined : profile.section(server);
}

/** When SMS wrote the configuration last. */
export interface LastUpdate extends Span {
  readonly line: number;
  /** Since 1970-01-01 UTC. */
  readonly seconds: number;
}

/**
 * LastUpdate as an instant; undefined where it is missing or has another form. That it holds the two halves of a FILETIME, high first, follows from
 * the published value `29228490, 61154480`, which is 22 October 1998 read so.
 */
export function lastUpdate(profile: IniProfile): LastUpdate | undefined {
  const line = settingLine(profile, 'LastUpdate');
  const halves = line === undefined ? undefined : parseFiletimeHalves(profile.value(line));
  if (line === undefined || !halves) return undefined;
  return { line, seconds: secondsFromFiletime(filetimeFromHalves(halves)), ...profile.valueSpan(line) };
}

function settingLine(profile: IniProfile, name: string): number | undefined {
  const section = profile.section(SETTINGS_SECTION);
  return section && licmtrLine(profile, section, name);
}
