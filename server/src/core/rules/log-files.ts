import type { IniProfile } from '../ini/profile.ts';
import { replace } from './fixes.ts';
import { type IniSetting, settingNamed } from './ini-settings.ts';
import type { Fix } from './rule.ts';
import { parseWindowsPath } from './windows-path.ts';

/** The names that Q244875 shows. */
const articleNames: Readonly<Record<string, string>> = { FileName: 'Remodbc.log', BackupName: 'Remodbc.lo_' };

/** The settings of [Logging] that name a file. */
export function logFileSettings(profile: IniProfile): readonly IniSetting[] {
  return ['FileName', 'BackupName'].flatMap((name) => settingNamed(profile, name) ?? []);
}

/** The two files, where the section names both. */
export function logFilePair(
  profile: IniProfile,
): { readonly log: IniSetting; readonly backup: IniSetting } | undefined {
  const log = settingNamed(profile, 'FileName');
  const backup = settingNamed(profile, 'BackupName');
  return log && backup && log.value !== '' && backup.value !== '' ? { log, backup } : undefined;
}

/** Writes the name that the article shows, in the folder that the value names if that folder `isUsable`. */
export function articleNameFixes(
  { key, value, rawSpan }: IniSetting,
  isUsable: (path: string) => boolean,
): readonly Fix[] {
  const name = articleNames[key.name];
  if (name === undefined) return [];
  const path = `${parseWindowsPath(value).folderText}${name}`;
  const usable = isUsable(path) ? path : name;
  return [{ title: `Set ${key.name} to ${usable}`, safe: false, edits: [replace(rawSpan, usable)] }];
}
