import type { LanguageId } from './catalogue/language.ts';
import type { IniFile } from './document.ts';
import type { IniDocument } from './ini/document.ts';
import { IniProfile } from './ini/profile.ts';
import { type ScanOptions, scanIni } from './ini/scanner.ts';
import type { Encoding } from './text/encoding.ts';

/** Reads an INI file in one string. */
export function readWholeIni(text: string, language: LanguageId, encoding: Encoding | undefined): IniFile {
  return iniFile(scanIni(text, scanOptions(language, encoding)), language, encoding);
}

/** How Windows, or this product, would begin to read a file. */
export function scanOptions(language: LanguageId, encoding: Encoding | undefined): ScanOptions {
  // Profile and settings file are read by this product, which knows the mark of UTF-8; the other files are read by Windows.
  const isOwnFormat = language === 'site-metering' || language === 'sms-metering-settings';
  return { markBeforeFirstLine: encoding === 'utf-8-bom' && !isOwnFormat };
}

/** An INI file whose lines were read. */
export function iniFile(ini: IniDocument, language: LanguageId, encoding: Encoding | undefined): IniFile {
  return {
    kind: 'ini',
    language,
    get text() {
      return ini.text;
    },
    characters: ini.characters,
    encoding,
    ini,
    profile: new IniProfile(ini),
  };
}
