import type { LanguageId } from './catalogue/language.ts';
import defer * as licmtr from './catalogue/licmtr.ts';
import defer * as metering from './catalogue/metering/index.ts';
import { remodbcKey } from './catalogue/remodbc.ts';
import type { IniFile } from './document.ts';
import { type IniDocument, LineKind } from './ini/document.ts';
import { IniProfile } from './ini/profile.ts';
import { scanIni } from './ini/scanner.ts';
import { withoutSecrets } from './logs/secrets.ts';
import { licmtrKey } from './site/licmtr.ts';
import { speaksOfSecret } from './sitectrl/secret-words.ts';
import { MASK } from './text/mask.ts';

/** Passwords in INI files. No article tells of one; so it is only by its name that a key may have one. */

/** True for a key that no catalogue knows and whose name speaks of a password, an account or a key: nobody has said that its value may be shown. */
export function isSecretLine(
  { language, profile }: Pick<IniFile, 'language' | 'profile'>,
  line: number,
): boolean {
  const name = profile.keyName(line);
  if (!speaksOfSecret(name, 0, name.length)) return false;
  switch (language) {
    case 'remodbc-ini':
      return remodbcKey(name) === undefined;
    case 'licmtr-cfg': {
      const plain = licmtrKey(name).name;
      const isKnown =
        metering.settingOfProperty(plain) ??
        licmtr.licmtrEntry('agent', plain) ??
        licmtr.licmtrEntry('server', plain);
      return isKnown === undefined;
    }
    case 'site-metering':
      return metering.meteringSetting(profile.sectionAt(line).name, name) === undefined;
    default:
      return false;
  }
}

/** The text of an INI file without its secrets: as long as it was, so that every other character keeps its place. */
export function iniWithoutSecrets(file: Pick<IniFile, 'language' | 'profile' | 'ini'>): string {
  const { ini } = file;
  const pieces: string[] = [];
  let shown = 0;
  for (let line = 0; line < ini.lineCount; line++) {
    if (ini.kind(line) !== LineKind.key || !isSecretLine(file, line)) continue;
    const start = ini.valueStart(line);
    const end = ini.contentEnd(line);
    pieces.push(ini.text.slice(shown, start), MASK.repeat(end - start));
    shown = end;
  }
  return withoutSecrets(pieces.join('') + ini.text.slice(shown));
}

/** The content of a line with a mark for every character of its secrets; undefined where it has none. */
export function contentWithoutSecrets(
  file: Pick<IniFile, 'language' | 'profile' | 'ini'>,
  line: number,
): string | undefined {
  const { ini } = file;
  const content = ini.content(line);
  if (ini.kind(line) !== LineKind.key || !isSecretLine(file, line)) {
    const shown = withoutSecrets(content);
    return shown === content ? undefined : shown;
  }
  const start = ini.valueStart(line) - ini.contentStart(line);
  return start < content.length ? content.slice(0, start) + MASK.repeat(content.length - start) : undefined;
}

/** What Windows returns for a line, without the passwords that stand in it as in a log: in a connection string, or behind `password:`. */
export function valueWithoutPasswords(profile: IniProfile, line: number): string {
  const { document } = profile;
  const content = document.content(line);
  const shown = withoutSecrets(content);
  if (shown === content) return profile.value(line);
  const { start, end } = profile.valueSpan(line);
  const from = document.contentStart(line);
  return shown.slice(start - from, end - from);
}

/** What Windows reads of a document, to be shown: the profile of the same text without its secrets; the profile itself where there are none. */
export function profileWithoutSecrets(ini: IniDocument, language: LanguageId): IniProfile {
  const profile = new IniProfile(ini);
  const shown = iniWithoutSecrets({ ini, profile, language });
  return shown === ini.text ? profile : new IniProfile(scanIni(shown));
}
