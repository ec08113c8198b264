import type { LanguageId } from './catalogue/language.ts';
import type { IniFile } from './document.ts';
import { type IniSegment, iniCutter, joinIni } from './ini/segments.ts';
import { iniFile, scanOptions } from './ini-file.ts';
import type { Encoding } from './text/encoding.ts';
import type { SegmentedText } from './text/segments.ts';

/** How a text is cut into the pieces that {@link readIni} reads. */
export const cutter = iniCutter();

/** Reads an INI file whose text is kept in pieces. The same as for its text in one string. */
export function readIni(
  text: SegmentedText<IniSegment>,
  language: LanguageId,
  encoding: Encoding | undefined,
): IniFile {
  return iniFile(joinIni(text, scanOptions(language, encoding)), language, encoding);
}
