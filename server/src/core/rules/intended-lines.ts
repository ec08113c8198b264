import { type IniDocument, LineMark } from '../ini/document.ts';
import type { ProfileSection } from '../ini/profile.ts';
import { HASH, OPEN_BRACKET, SLASH } from '../text/ascii.ts';
import { strayMarkLength } from '../text/stray-mark.ts';

/** What a person meant a line to be where Windows takes it otherwise. */

/** Length of the comment mark of other programs, `#` or `//`, that a line begins with; 0 where there is none. */
export function foreignCommentMark(document: IniDocument, line: number): number {
  const start = document.contentStart(line);
  const first = document.characters.charCodeAt(start);
  if (first === HASH) return 1;
  return first === SLASH && document.characters.charCodeAt(start + 1) === SLASH ? 2 : 0;
}

/**
 * True for a line, no header itself, that was written as a section header though Windows finds none in it: a `[` without a `]`, or a header behind a byte order
 * mark. What stands below is, to Windows, in another section than its writer thinks, so rules about places stop there.
 */
export function isBrokenHeader(document: IniDocument, line: number): boolean {
  const start = document.contentStart(line);
  if (document.characters.charCodeAt(start) === OPEN_BRACKET) return true;
  return (
    line === 0 &&
    document.characters.charCodeAt(start + strayMarkLength(document.characters)) === OPEN_BRACKET
  );
}

/** The first such line from one line up to another; that other where there is none. */
export function firstBrokenHeader(document: IniDocument, from: number, to: number): number {
  if (from === 0 && isBrokenHeader(document, 0)) return 0;
  for (const line of document.linesWith(LineMark.openBracket, from, to)) return line;
  return to;
}

/** True for a section whose name holds a `]`, because text behind its header does: it was meant to have a shorter one (SWM115). */
export function isMisnamed(section: ProfileSection): boolean {
  return section.name.includes(']');
}
