import { isReadByWindows } from '../core/catalogue/language.ts';
import type { IniFile, MeteringFile } from '../core/document.ts';
import { LineKind } from '../core/ini/document.ts';
import { isIneffective } from '../core/ini/ineffective.ts';
import { contentSpan } from '../core/rules/fixes.ts';
import type { Span } from '../core/text/lines.ts';
import { spokenCount } from '../core/values/plural.ts';
import type { ServiceContext } from './context.ts';
import { decodedValues } from './decoded-values.ts';

/** A line of words above a line of the file. */
export interface CodeLens extends Span {
  readonly title: string;
  /** The title counts what Windows reads, which can be shown. */
  readonly isCount: boolean;
}

/** Two lenses at most: how much of an INI file Windows reads, above its first line, and when the next pack is due, above PackTime. */
export function codeLenses(file: MeteringFile, context: ServiceContext): readonly CodeLens[] {
  if (file.kind !== 'ini' || !isReadByWindows(file.language)) return [];
  return [countLens(file), ...(file.language === 'remodbc-ini' ? packLens(file, context) : [])];
}

function countLens({ ini, profile }: IniFile): CodeLens {
  let keys = 0;
  let without = 0;
  for (let line = 0; line < ini.lineCount; line++) {
    if (isIneffective(profile, line)) without++;
    else if (ini.kind(line) === LineKind.key) keys++;
  }
  const rest =
    without === 0 ? '' : without === 1 ? ', 1 line has no effect' : `, ${without} lines have no effect`;
  return { start: 0, end: 0, title: `Windows reads ${spokenCount(keys, 'key')}${rest}`, isCount: true };
}

function packLens(file: IniFile, context: ServiceContext): readonly CodeLens[] {
  const line = file.profile.find('DS', 'PackTime');
  if (line === undefined) return [];
  const span = contentSpan(file.ini, line);
  const [value] = decodedValues(file, span, context);
  return value?.words === undefined ? [] : [{ ...span, title: `Next pack: ${value.words}`, isCount: false }];
}
