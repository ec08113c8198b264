import { type KnownNames, knownNames } from '../catalogue/known-names.ts';
import type { LanguageId } from '../catalogue/language.ts';
import { LineKind } from '../ini/document.ts';
import { isIneffective } from '../ini/ineffective.ts';
import type { IniProfile } from '../ini/profile.ts';
import { type OtherReader, OtherReading, type OtherValue } from './other-reading.ts';
import { headerReasons, keyReasons, strayReason, WITH_CASE } from './reasons.ts';

/** A place that another reader reads otherwise than Windows. */
export interface Difference {
  /** Zero-based. */
  readonly line: number;
  /** "[DS] PackTime", "[DS]". */
  readonly subject: string;
  /** What Windows returns, as a clause: `the text "604800 ; weekly"`, `nothing`. */
  readonly windows: string;
  /** The same of the other reader. */
  readonly other: string;
  /** Why, in sentences. */
  readonly reasons: readonly string[];
}

export interface CompareOptions {
  /** Whose documented names are looked for as they are documented. */
  readonly language?: LanguageId | undefined;
  /** The file begins with the mark of UTF-8, which is not part of the text. */
  readonly hasMark?: boolean;
}

/**
 * The places where another reader of INI files has something else than the profile functions of Windows, in the order of the file. There are none exactly
 * where both have the same sections, names and values, and the documented names of the language are found in both.
 */
export function* compareReaders(
  profile: IniProfile,
  read: OtherReader,
  { language, hasMark = false }: CompareOptions = {},
): Generator<Difference> {
  const { document } = profile;
  const other = new OtherReading(document, read, hasMark);
  const names = language && knownNames(language);
  for (let line = 0; line < document.lineCount; line++) {
    const difference =
      document.kind(line) === LineKind.section
        ? headerDifference(profile, other, line)
        : isIneffective(profile, line) || document.kind(line) !== LineKind.key
          ? strayDifference(profile, other, line)
          : keyDifference(profile, other, line, names);
    if (difference) yield difference;
  }
}

/** Windows has a section here, or none because an earlier one has the name. */
function headerDifference(profile: IniProfile, other: OtherReading, line: number): Difference | undefined {
  const section = profile.sectionAt(line);
  const { name } = section.shadowedBy ?? section;
  const read = other.lines[line];
  const path = read?.kind === 'section' ? read.path : undefined;
  if (name === '' ? read?.kind === 'nothing' : path?.length === 1 && path[0] === name) return undefined;
  return {
    line,
    subject: `[${section.name}]`,
    windows: section.shadowedBy
      ? `nothing, because line ${section.shadowedBy.line + 1} opens the section already`
      : name === ''
        ? 'nothing'
        : `the section ${quoted(name)}`,
    other:
      read?.kind === 'section'
        ? path === undefined
          ? 'nothing'
          : `the section ${path.map(quoted).toReversed().join(' inside of ')}`
        : read?.kind === 'entry'
          ? `no section, but the name ${quoted(read.name)} with ${valueWords(read.value)}`
          : 'no section',
    reasons: headerReasons(profile, line, read),
  };
}

/** Windows has a key here that a program can reach. */
function keyDifference(
  profile: IniProfile,
  other: OtherReading,
  line: number,
  names: KnownNames | undefined,
): Difference | undefined {
  const { name: sectionName } = profile.sectionAt(line);
  const key = profile.keyName(line);
  const value = profile.value(line);
  const entry = other.entries.get(line);
  if (entry && !entry.path && isThrownAway(profile, other, line)) return undefined;
  // Where the header is read otherwise, that is told there, and not again for every key below.
  const path = entry?.path ?? [sectionName];
  const found = other.valueOf(path, key);
  const subject = `[${sectionName}] ${key}`;
  const windows = valueWords(value);
  if (found !== value)
    return {
      line,
      subject,
      windows,
      other: entry && entry.name !== key ? otherName(entry, other) : valueWords(found),
      reasons: keyReasons(profile, other, line),
    };
  const known = names?.keyOn(profile, line);
  if (!known || known.name === key) return undefined;
  return {
    line,
    subject: `[${sectionName}] ${known.name}`,
    windows,
    other: `nothing under this name, but ${quoted(key)}`,
    reasons: [WITH_CASE],
  };
}

/** True where the header above is thrown away, which is told there. */
function isThrownAway(profile: IniProfile, other: OtherReading, line: number): boolean {
  const header = other.lines[profile.sectionAt(line).line];
  return header?.kind === 'section' && header.path === undefined;
}

function otherName(
  {
    path,
    name,
    value,
  }: { readonly path: readonly string[] | undefined; readonly name: string; readonly value: OtherValue },
  other: OtherReading,
): string {
  const found = path ? other.valueOf(path, name) : undefined;
  return `the name ${quoted(name)} with ${valueWords(found ?? value)}`;
}

/** Windows has nothing here that a program can reach. */
function strayDifference(profile: IniProfile, other: OtherReading, line: number): Difference | undefined {
  const entry = other.entries.get(line);
  const path = entry?.path;
  if (!entry || !path) return undefined;
  const found = other.valueOf(path, entry.name);
  if (found === undefined || isToldElsewhere(profile, path, entry.name)) return undefined;
  return {
    line,
    subject: [...path.map((part) => `[${part}]`), entry.name].join(' '),
    windows: 'nothing',
    other: valueWords(found),
    reasons: [strayReason(profile, line)],
  };
}

/** True where Windows has the same name in the same section in another line, spelt the same: what differs is told there. */
function isToldElsewhere(profile: IniProfile, path: readonly string[], name: string): boolean {
  const [section, ...inner] = path;
  if (section === undefined || inner.length > 0) return false;
  const winner = profile.find(section, name);
  return (
    winner !== undefined &&
    !isIneffective(profile, winner) &&
    profile.keyName(winner) === name &&
    profile.sectionAt(winner).name === section
  );
}

/** A value with its type, where it has one. */
function valueWords(value: OtherValue): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${quoted(value)}`;
  if (value === null) return 'null';
  if (typeof value === 'boolean') return `the truth value ${value}`;
  if (typeof value === 'number') return `the number ${value}`;
  return `${Array.isArray(value) ? 'a list' : 'an object'}, ${excerptOf(JSON.stringify(value))}`;
}

function quoted(text: string): string {
  return `"${excerptOf(text)}"`;
}

const LONGEST = 160;

function excerptOf(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}
