import { meteringSetting, settingOfProperty } from '../../core/catalogue/metering/index.ts';
import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import { hashName, sameName } from '../../core/ini/name.ts';
import type { ProfileSection } from '../../core/ini/profile.ts';
import { contentSpan, lastLineOf } from '../../core/rules/fixes.ts';
import { type SettingName, settingName, settingOfName } from '../../core/site/configured.ts';
import { licmtrKey, SETTINGS_SECTION } from '../../core/site/licmtr.ts';
import { sectionKind } from '../licmtr/licmtr-hover.ts';
import { mentionsOf } from './mentions.ts';
import { serverNamesOnLine } from './server-names.ts';
import type { Occurrence, Subject, SubjectPlace } from './subject.ts';

/** What a place of an INI file names: a section, a key, or in a value a server; of a value of anything else the key. */
export function iniSubjectAt(file: IniFile, offset: number): SubjectPlace | undefined {
  const { ini } = file;
  const line = ini.lineAt(offset);
  if (offset < ini.contentStart(line) || offset > ini.contentEnd(line)) return undefined;
  const kind = ini.kind(line);
  if (kind === LineKind.section)
    return offset > ini.nameEnd(line) + 1
      ? undefined
      : { ...ini.nameSpan(line), subject: headerSubject(file, line), isName: true };
  if (kind !== LineKind.key && kind !== LineKind.orphan) return undefined;
  const subject = keySubject(file, line);
  if (offset <= ini.nameEnd(line)) return { ...ini.nameSpan(line), subject, isName: true };
  if (kind !== LineKind.key || offset < ini.valueStart(line)) return undefined;
  const server = serverNamesOnLine(file, line).find(({ start, end }) => start <= offset && offset <= end);
  if (server)
    return {
      start: server.start,
      end: server.end,
      subject: { kind: 'server', name: server.name },
      isName: true,
    };
  return { start: ini.valueStart(line), end: ini.contentEnd(line), subject, isName: false };
}

/** Where an INI file names a subject, in its order. */
export function* iniOccurrences(file: IniFile, subject: Subject): Generator<Occurrence> {
  switch (subject.kind) {
    case 'section':
      if (subject.language === file.language) yield* sectionOccurrences(file, subject.name);
      return;
    case 'key':
      if (subject.language === file.language) yield* keyOccurrences(file, subject.section, subject.name);
      else yield* settingOccurrences(file, subject.setting);
      return;
    case 'property':
      yield* settingOccurrences(file, subject.setting);
      return;
    case 'server':
      yield* serverOccurrences(file, subject.name);
  }
}

/** The headers of a name; Windows looks for keys below the first. */
export function* sectionOccurrences(file: IniFile, name: string): Generator<Occurrence> {
  for (const section of file.profile.sections)
    if (sameName(section.name, name)) yield sectionOccurrence(file, section);
}

function headerSubject(file: IniFile, line: number): Subject {
  const { language, profile } = file;
  const { name } = profile.sectionAt(line);
  return language === 'licmtr-cfg' && sectionKind(file, line) === 'server'
    ? { kind: 'server', name }
    : { kind: 'section', language, name };
}

function keySubject(file: IniFile, line: number): Subject {
  const { language, profile } = file;
  const section = profile.sectionAt(line).name;
  const name = profile.keyName(line);
  return { kind: 'key', language, section, name, setting: settingOfKey(file, line, section, name) };
}

function settingOfKey(file: IniFile, line: number, section: string, name: string): SettingName | undefined {
  const setting =
    file.language === 'site-metering'
      ? meteringSetting(section, name)
      : file.language === 'licmtr-cfg' && sectionKind(file, line) === 'agent'
        ? settingOfProperty(licmtrKey(name).name)
        : undefined;
  return setting && settingName(setting);
}

function* keyOccurrences(file: IniFile, sectionName: string, keyName: string): Generator<Occurrence> {
  const { ini, profile } = file;
  const hash = hashName(keyName, 0, keyName.length);
  for (const line of linesIn(file, sectionName))
    if (ini.nameHash(line) === hash && sameName(profile.keyName(line), keyName))
      yield lineOccurrence(file, line);
}

/** The lines of an INI file that state a setting: as the profile calls it, or as SMS stores it. */
function* settingOccurrences(file: IniFile, name: SettingName | undefined): Generator<Occurrence> {
  const setting = name === undefined ? undefined : settingOfName(name);
  if (!setting) return;
  if (file.language === 'site-metering') yield* keyOccurrences(file, setting.section, setting.key);
  const property = setting.stored?.property;
  if (file.language !== 'licmtr-cfg' || property === undefined) return;
  for (const line of linesIn(file, SETTINGS_SECTION))
    if (sameName(licmtrKey(file.profile.keyName(line)).name, property)) yield lineOccurrence(file, line);
}

/** The headers of a server's section and the values that name it. */
function* serverOccurrences(file: IniFile, name: string): Generator<Occurrence> {
  const { ini, language, profile } = file;
  if (language === 'remodbc-ini') return;
  for (const start of mentionsOf(ini.text, name)) {
    const line = ini.lineAt(start);
    if (ini.kind(line) === LineKind.section) {
      const section = profile.sectionAt(line);
      const isServer = language === 'licmtr-cfg' && sectionKind(file, line) === 'server';
      if (isServer && sameName(section.name, name)) yield sectionOccurrence(file, section);
      continue;
    }
    const server = serverNamesOnLine(file, line).find((one) => one.start === start);
    if (!server || !sameName(server.name, name)) continue;
    const use = profile.isEffective(line) ? 'unknown' : 'unread';
    yield { start, end: server.end, whole: contentSpan(file.ini, line), use, isDefinition: false };
  }
}

/** The lines with names in all sections of a name; before the first header there is a section without one. */
function* linesIn({ ini, profile }: IniFile, sectionName: string): Generator<number> {
  for (const section of [profile.preamble, ...profile.sections]) {
    if (!sameName(section.name, sectionName)) continue;
    for (let line = section.line + 1; line < section.endLine; line++) {
      const kind = ini.kind(line);
      if (kind === LineKind.key || kind === LineKind.orphan) yield line;
    }
  }
}

/** A name without `=` has no value, but hides a later line of that name, so it counts as read where it comes first. */
function lineOccurrence(file: IniFile, line: number): Occurrence {
  const { profile } = file;
  const section = profile.sectionAt(line);
  const isHidden =
    profile.shadowedBy(line) !== undefined || section === profile.preamble || section.shadowedBy;
  return {
    ...file.ini.nameSpan(line),
    whole: contentSpan(file.ini, line),
    use: isHidden ? 'unread' : 'read',
    isDefinition: true,
  };
}

function sectionOccurrence(file: IniFile, section: ProfileSection): Occurrence {
  const { ini } = file;
  const { line, shadowedBy } = section;
  return {
    ...file.ini.nameSpan(line),
    whole: { start: ini.contentStart(line), end: ini.contentEnd(lastLineOf(ini, section)) },
    use: shadowedBy ? 'unread' : 'read',
    isDefinition: true,
  };
}
