import type { IniFile } from '../core/document.ts';
import { LineKind } from '../core/ini/document.ts';
import type { IniProfile, ProfileSection } from '../core/ini/profile.ts';
import { profileWithoutSecrets } from '../core/ini-secrets.ts';
import type { LineAbout } from '../core/text/line-about.ts';
import { printable } from './card.ts';
import { type SourceText, sourceText } from './source-text.ts';

/** More lines than this are not listed. */
const MOST_LINES = 10_000;

/**
 * The document as Windows' profile functions read it: an INI text of the sections and keys that a program can reach, each
 * value as it is returned, but for secrets, and comments on the lines that are never reached.
 */
export function effectiveText({ ini, language }: Pick<IniFile, 'ini' | 'language'>): SourceText {
  const profile = profileWithoutSecrets(ini, language);
  const lines: LineAbout[] = [
    { text: '; What the profile functions of Windows return for this file.' },
    {
      text: '; Comments and the quotes around values are gone, and so are lines that are never read; those are named below.',
    },
  ];
  for (const section of profile.sections) {
    if (section.shadowedBy) continue;
    const header = { text: `[${printable(section.name)}]`, line: section.line };
    lines.push({ text: '' }, header, ...readKeys(profile, section));
    if (lines.length > MOST_LINES) break;
  }
  const unread = unreadLines(profile);
  if (unread.length > 0) lines.push({ text: '' }, { text: '; Never read:' }, ...unread);
  if (lines.length > MOST_LINES)
    lines.splice(MOST_LINES, Number.POSITIVE_INFINITY, { text: '; More lines are not listed.' });
  return sourceText(lines);
}

function readKeys(profile: IniProfile, section: ProfileSection): readonly LineAbout[] {
  const lines: LineAbout[] = [];
  for (let line = section.line + 1; line < section.endLine && lines.length <= MOST_LINES; line++) {
    if (profile.document.kind(line) !== LineKind.key || !profile.isEffective(line)) continue;
    lines.push({ text: `${printable(profile.keyName(line))}=${printable(profile.value(line))}`, line });
  }
  return lines;
}

function unreadLines(profile: IniProfile): readonly LineAbout[] {
  const ini = profile.document;
  const lines: LineAbout[] = [];
  for (let line = 0; line < ini.lineCount && lines.length <= MOST_LINES; line++) {
    const reason = unreadReason(profile, line);
    if (reason) lines.push({ text: `; line ${line + 1}: ${printable(ini.content(line))} (${reason})`, line });
  }
  return lines;
}

function unreadReason(profile: IniProfile, line: number): string | undefined {
  const kind = profile.document.kind(line);
  if (kind === LineKind.blank || kind === LineKind.comment) return undefined;
  const section = profile.sectionAt(line);
  if (section.shadowedBy) return `the section stands already in line ${section.shadowedBy.line + 1}`;
  if (kind === LineKind.section) return undefined;
  if (section === profile.preamble) return 'it stands before the first section';
  const winner = profile.shadowedBy(line);
  if (winner !== undefined) return `the name stands already in line ${winner + 1}`;
  return kind === LineKind.key ? undefined : 'it has no =';
}
