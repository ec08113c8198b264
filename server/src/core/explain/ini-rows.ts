import type { IniFile } from '../document.ts';
import { LineKind } from '../ini/document.ts';
import type { IniProfile } from '../ini/profile.ts';
import { isSecretLine, valueWithoutPasswords } from '../ini-secrets.ts';
import { REDACTED } from '../sitectrl/secrets.ts';
import { spokenCount } from '../values/plural.ts';
import type { Explained } from './explained.ts';
import type { ReportRow } from './model.ts';
import { shownText, shownValue } from './shown-text.ts';

/** The value of a key as a report repeats it. */
export function writtenValue(file: IniFile, line: number): string {
  const { profile } = file;
  const value = valueWithoutPasswords(profile, line);
  return value !== '' && isSecretLine(file, line) ? REDACTED : shownValue(profile.keyName(line), value);
}

/** Rows of the lines that Windows reaches, section by section. */
export function iniSections(
  profile: IniProfile,
  rowOf: (line: number) => ReportRow,
  meaningOf: (section: string) => string | undefined,
): Explained['sections'] {
  return profile.sections.map(({ name, line, endLine }) => {
    const rows: ReportRow[] = [];
    for (let at = line + 1; at < endLine; at++) if (profile.isEffective(at)) rows.push(rowOf(at));
    const meaning = meaningOf(name);
    return { title: `[${shownText(name)}]${meaning === undefined ? '' : `: ${meaning}`}`, rows };
  });
}

/** How many lines Windows never reads, and why. */
export function unreachedNotes(profile: IniProfile): readonly string[] {
  const { document } = profile;
  let hidden = 0;
  let outside = 0;
  let first = 0;
  for (let line = 0; line < document.lineCount; line++) {
    if (document.kind(line) !== LineKind.key || profile.isEffective(line)) continue;
    if (profile.sectionAt(line) === profile.preamble) outside++;
    else {
      if (hidden++ === 0) first = line + 1;
    }
  }
  return [
    ...(hidden > 0
      ? [
          `Windows never reads ${spokenCount(hidden, 'line')} of this file (line ${first}${hidden > 1 ? ' and others' : ''}), because the same section or key stands above.`,
        ]
      : []),
    ...(outside > 0
      ? [`${spokenCount(outside, 'line')} before the first section cannot be read by any program.`]
      : []),
  ];
}
