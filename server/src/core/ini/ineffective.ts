import { LineKind } from './document.ts';
import type { IniProfile, ProfileSection } from './profile.ts';

/** A line that changes nothing of what Windows returns, or not what it seems to say. */
export interface IneffectiveLine {
  /** Zero-based. */
  readonly line: number;
  readonly reason: string;
}

/** True for a line that holds text, is no comment, and yet has no effect: no look-up by section and key reaches it. */
export function isIneffective(profile: IniProfile, line: number): boolean {
  const kind = profile.document.kind(line);
  if (kind === LineKind.blank || kind === LineKind.comment) return false;
  const section = profile.sectionAt(line);
  if (section === profile.preamble || section.shadowedBy || section.name === '') return true;
  return kind !== LineKind.section && reasonOf(profile, line) !== undefined;
}

/** The lines that hold text, are no comment, and yet have no effect, with the reason; in the order of the file. */
export function* ineffectiveLines(profile: IniProfile): Generator<IneffectiveLine> {
  yield* linesOfPreamble(profile);
  for (const section of profile.sections) {
    if (section.shadowedBy) {
      yield { line: section.line, reason: reasonOfShadowed(section, section.shadowedBy) };
    } else {
      if (section.name === '') yield { line: section.line, reason: 'the section has no name' };
      yield* linesOfSection(profile, section);
    }
  }
}

function reasonOfShadowed({ line, endLine }: ProfileSection, first: ProfileSection): string {
  const reach = endLine - line > 1 ? `lines ${line + 1} to ${endLine}` : 'this line';
  return `line ${first.line + 1} opens this section already, so Windows never reads ${reach}`;
}

function* linesOfPreamble(profile: IniProfile): Generator<IneffectiveLine> {
  const { document, preamble } = profile;
  for (let line = 0; line < preamble.endLine; line++) {
    const kind = document.kind(line);
    if (kind === LineKind.blank || kind === LineKind.comment) continue;
    const reason =
      kind === LineKind.unclosed ? 'no "]", so this opens no section' : 'stands before the first section';
    yield { line, reason };
  }
}

function* linesOfSection(profile: IniProfile, section: ProfileSection): Generator<IneffectiveLine> {
  for (let line = section.line + 1; line < section.endLine; line++) {
    const reason = reasonOf(profile, line);
    if (reason !== undefined) yield { line, reason };
  }
}

function reasonOf(profile: IniProfile, line: number): string | undefined {
  const { document } = profile;
  const kind = document.kind(line);
  if (kind === LineKind.unclosed) return 'no "]", so this opens no section';
  if (kind === LineKind.orphan) return 'no "=", so this is no key';
  if (kind !== LineKind.key) return undefined;
  const winner = profile.shadowedBy(line);
  if (winner !== undefined && document.kind(winner) === LineKind.key)
    return `line ${winner + 1} has this key already; Windows reads only that one`;
  if (winner !== undefined) return `line ${winner + 1} has this name without "=" and hides this key`;
  if (profile.keyName(line) === '')
    return 'the key has no name; a program that lists keys sees none below it';
  return undefined;
}
