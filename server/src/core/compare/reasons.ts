import { LineKind } from '../ini/document.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { OtherEntry, OtherLine, OtherReading } from './other-reading.ts';

/** Why the two readers differ, in sentences. What a line says is read from the line; that the readers differ is found by comparing what they give. */

export const WITH_CASE = 'Windows finds names in any case; the other reader minds it.';

const SPECIAL = '__proto__';
const DROPPED = `The other reader throws away the name ${SPECIAL}, for safety. To Windows it is a name like any other.`;
const QUOTED_NAME = 'The other reader takes quotes away from names. To Windows they are part of the name.';
const CUT_NAME = 'The other reader cuts names at ";" and "#". To Windows they are ordinary characters.';
const ESCAPE =
  'A backslash in front of "\\", ";" or "#" is an escape to the other reader. To Windows it is a character like any other.';
const DOTS =
  'The other reader takes names of sections apart at dots, one section inside of another. To Windows a dot is part of the name.';

/** Why a header of Windows is something else. */
export function headerReasons(
  profile: IniProfile,
  line: number,
  read: OtherLine | undefined,
): readonly string[] {
  const { document } = profile;
  const { name, shadowedBy } = profile.sectionAt(line);
  if (name === '') return ['A section without a name is one that no program asks Windows for.'];
  if (read?.kind !== 'section') {
    const isIndented = document.start(line) < document.contentStart(line);
    const rest = document.text.slice(document.nameEnd(line) + 1, document.contentEnd(line));
    return [
      ...(isIndented ? ['The other reader knows no header with blanks in front of it.'] : []),
      ...(rest !== ''
        ? ['The other reader knows no header with text behind its "]". Windows passes over that text.']
        : []),
      ...(name.includes(']')
        ? ['To Windows the name runs to the last "]" of the line; the other reader knows no "]" in a name.']
        : []),
      ...(isIndented || rest !== '' || name.includes(']')
        ? []
        : ['The other reader takes the line for something else.']),
    ];
  }
  const isCase = shadowedBy !== undefined && read.path?.length === 1 && shadowedBy.name !== name;
  return atLeastOne([
    ...(name === SPECIAL ? [DROPPED] : []),
    ...(isCase ? [WITH_CASE] : []),
    ...(isQuoted(name) ? [QUOTED_NAME] : []),
    ...(/[;#]/.test(name) && !isQuoted(name) ? [CUT_NAME] : []),
    ...(name.includes('\\') ? [ESCAPE] : []),
    ...(name.includes('.') ? [DOTS] : []),
    ...(name.includes('\0') || document.name(line).includes('\0') ? [AT_NUL] : []),
  ]);
}

/** Why a key of Windows has another name, another value, or is not there. */
export function keyReasons(profile: IniProfile, other: OtherReading, line: number): readonly string[] {
  const entry = other.entries.get(line);
  const name = profile.document.name(line);
  if (!entry) return [missingReason(name)];
  if (!entry.path)
    return [
      'The section around the line is lost to the other reader, because a value outside of all sections has its name.',
    ];
  return atLeastOne([
    ...(entry.name === profile.keyName(line) ? [] : nameReasons(name)),
    ...(entry.value === profile.value(line) ? [] : valueReasons(profile, line)),
    ...overrideReasons(entry, entry.path, other),
  ]);
}

function missingReason(name: string): string {
  if (name.startsWith('#'))
    return 'A line that begins with "#" is a comment to the other reader. To Windows it is a key.';
  return name === SPECIAL ? DROPPED : 'The other reader passes over the line.';
}

function nameReasons(name: string): readonly string[] {
  return [
    ...(name.endsWith('[]')
      ? [
          'A name that ends in "[]" makes a list for the other reader. To Windows the brackets are part of the name.',
        ]
      : []),
    ...(isQuoted(name) ? [QUOTED_NAME] : []),
    ...(/[;#]/.test(name) && !isQuoted(name) ? [CUT_NAME] : []),
    ...(name.includes('\\') ? [ESCAPE] : []),
    ...(name.includes('\0') ? [AT_NUL] : []),
  ];
}

const AT_NUL = 'For Windows a text ends at a NUL; the other reader keeps it.';

function valueReasons(profile: IniProfile, line: number): readonly string[] {
  const raw = profile.document.rawValue(line);
  const quotedInside = isQuoted(raw);
  return [
    ...(/^(?:true|false|null)$/.test(raw)
      ? [
          'The words true, false and null are values of their own to the other reader. To Windows they are text.',
        ]
      : []),
    ...(quotedInside
      ? [
          'What stands in quotes is read as JSON by the other reader: numbers, lists and escapes become what they are there. Windows takes one pair of quotes away and keeps the rest.',
        ]
      : []),
    ...(!quotedInside && /[;#]/.test(raw)
      ? [
          'Behind a value, ";" and "#" begin a comment for the other reader. To Windows they are part of the value.',
        ]
      : []),
    ...(!quotedInside && raw.includes('\\') ? [ESCAPE] : []),
    ...(raw.includes('\0') ? [AT_NUL] : []),
  ];
}

function overrideReasons(
  { line, name }: OtherEntry,
  path: readonly string[],
  other: OtherReading,
): readonly string[] {
  const last = other.lastLineOf(path, name);
  if (last === undefined || last === line) return [];
  return [
    `Of several lines of a name Windows reads the first, and the other reader the last, here line ${last + 1}.`,
  ];
}

/** Why the other reader has an entry where Windows has none. */
export function strayReason(profile: IniProfile, line: number): string {
  const { document } = profile;
  const kind = document.kind(line);
  if (kind === LineKind.orphan || kind === LineKind.unclosed)
    return 'A line without "=" is a name that is true for the other reader. To Windows it is no key.';
  if (kind === LineKind.blank) return 'The line holds characters that only Windows takes for blanks.';
  const section = profile.sectionAt(line);
  if (section === profile.preamble)
    return 'Before the first section no program finds a key through Windows. The other reader has it outside of all sections.';
  if (section.shadowedBy)
    return 'Windows reads only the first of several sections of a name. The other reader puts them together, or has two where their case differs.';
  if (section.name === '') return 'A section without a name is one that no program asks Windows for.';
  const winner = profile.shadowedBy(line);
  if (winner !== undefined)
    return `To Windows the name stands already in line ${winner + 1}. The other reader minds the case of names, or needs an "=" there.`;
  return 'Windows has no key here that a program can ask for.';
}

function isQuoted(text: string): boolean {
  return text.length > 1 && /^(["']).*\1$/s.test(text);
}

function atLeastOne(reasons: readonly string[]): readonly string[] {
  return reasons.length > 0 ? reasons : ['Blanks, quotes or line breaks of other kinds are read otherwise.'];
}
