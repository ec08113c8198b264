import { profileInteger } from './integer.ts';
import { foldName, sameName } from './name.ts';
import { hashName, type IniDocument, isBlank, LineKind } from './scanner.ts';

/** A section header and the lines that follow it up to the next header. */
export interface ProfileSection {
  /** The name as Windows compares it: between the brackets, without blanks at its ends, up to a NUL. */
  readonly name: string;
  /** Line of the header; -1 for what stands before the first header. */
  readonly line: number;
  /** First line behind the section. */
  readonly endLine: number;
  /** The earlier section of the same name, which is the only one Windows searches. */
  readonly shadowedBy: ProfileSection | undefined;
}

const NONE = -1;
const QUOTES = '"\'';

/**
 * What Windows would find in an INI document: the first section of a name, and in it the first line of a name. Where that line has no `=`
 * there is no value, and a later `name=value` is not reached.
 */
export class IniProfile {
  readonly document: IniDocument;
  /** Lines before the first header. Windows keeps them under an empty name that no program asks for. */
  readonly preamble: ProfileSection;
  /** The sections in the order of the file. */
  readonly sections: readonly ProfileSection[];
  readonly #winners: Int32Array;

  constructor(document: IniDocument) {
    this.document = document;
    this.sections = findSections(document);
    this.preamble = {
      name: '',
      line: NONE,
      endLine: this.sections[0]?.line ?? document.lineCount,
      shadowedBy: undefined,
    };
    this.#winners = new Int32Array(document.lineCount).fill(NONE);
    const firstOfHash = new Map<number, number>();
    for (const section of this.sections) this.#findWinners(section, firstOfHash);
  }

  /** The section that Windows finds under a name. */
  section(name: string): ProfileSection | undefined {
    return this.sections.find((section) => section.shadowedBy === undefined && sameName(section.name, name));
  }

  /** The section a line belongs to. */
  sectionAt(line: number): ProfileSection {
    let low = 0;
    let high = this.sections.length - 1;
    let found = this.preamble;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const section = this.sections[middle] as ProfileSection;
      if (section.line <= line) {
        found = section;
        low = middle + 1;
      } else high = middle - 1;
    }
    return found;
  }

  /** The line whose value Windows returns for a key of a section; undefined where it returns the caller's default. */
  find(sectionName: string, keyName: string): number | undefined {
    const section = this.section(sectionName);
    return section && this.findIn(section, keyName);
  }

  /** The same for a section at hand, whether or not Windows ever looks into it. */
  findIn(section: ProfileSection, keyName: string): number | undefined {
    const hash = hashName(keyName, 0, keyName.length);
    for (let line = section.line + 1; line < section.endLine; line++) {
      if (!isNamed(this.document.kind(line)) || this.document.nameHash(line) !== hash) continue;
      if (sameName(this.keyName(line), keyName))
        return this.document.kind(line) === LineKind.key ? line : undefined;
    }
    return undefined;
  }

  /**
   * The lines where programs find a key, whatever section they look in: in each section that Windows searches its own, so far as it has a value.
   * @param most where the search ends
   */
  effectiveLines(keyName: string, most: number): readonly number[] {
    const hash = hashName(keyName, 0, keyName.length);
    const lines: number[] = [];
    for (let line = 0; line < this.document.lineCount && lines.length < most; line++) {
      if (this.document.nameHash(line) !== hash || !this.isEffective(line)) continue;
      if (sameName(this.keyName(line), keyName)) lines.push(line);
    }
    return lines;
  }

  /** The earlier line of the same section and name that hides this one; undefined for the line that wins. */
  shadowedBy(line: number): number | undefined {
    const winner = this.#winners[line];
    return winner === undefined || winner === NONE ? undefined : winner;
  }

  /** True where the line is a key that Windows can reach: in a section, neither of them hidden by an earlier one. */
  isEffective(line: number): boolean {
    if (this.document.kind(line) !== LineKind.key || this.shadowedBy(line) !== undefined) return false;
    const section = this.sectionAt(line);
    return section !== this.preamble && section.shadowedBy === undefined;
  }

  /** The name of a key as Windows compares it. */
  keyName(line: number): string {
    return untilNul(this.document.name(line));
  }

  /** Where the value stands that Windows returns: without the outer pair of quotes, up to a NUL. */
  valueSpan(line: number): { readonly start: number; readonly end: number } {
    const { text } = this.document;
    const start = this.document.valueStart(line);
    // Looked for in the value alone: a text without a NUL would be searched to its end for every key.
    const nul = this.document.rawValue(line).indexOf('\0');
    const end = nul < 0 ? this.document.contentEnd(line) : start + nul;
    const quoted =
      end - start >= 2 && QUOTES.includes(text.charAt(start)) && text.charAt(start) === text.charAt(end - 1);
    return quoted ? { start: start + 1, end: end - 1 } : { start, end };
  }

  /** What GetPrivateProfileString returns for the key on this line. */
  value(line: number): string {
    const { start, end } = this.valueSpan(line);
    return this.document.text.slice(start, end);
  }

  /** What GetPrivateProfileInt returns, as signed 32 bits; undefined where it returns the caller's default. */
  integer(line: number): number | undefined {
    return profileInteger(this.value(line));
  }

  /** @param firstOfHash is used for one section after the other, because a large file may have very many small ones */
  #findWinners(section: ProfileSection, firstOfHash: Map<number, number>): void {
    firstOfHash.clear();
    /** Names whose hash an earlier other name has; files that are made to have such names are rare. */
    let collided: Map<string, number> | undefined;
    for (let line = section.line + 1; line < section.endLine; line++) {
      if (!isNamed(this.document.kind(line))) continue;
      const hash = this.document.nameHash(line);
      const first = firstOfHash.get(hash);
      if (first === undefined) firstOfHash.set(hash, line);
      else if (sameName(this.keyName(first), this.keyName(line))) this.#winners[line] = first;
      else {
        collided ??= new Map();
        const folded = foldName(this.keyName(line));
        const earlier = collided.get(folded);
        if (earlier === undefined) collided.set(folded, line);
        else this.#winners[line] = earlier;
      }
    }
  }
}

/** True for lines that take part in look-ups by name. */
function isNamed(kind: LineKind): boolean {
  return kind > LineKind.section;
}

function findSections(document: IniDocument): ProfileSection[] {
  const lines: number[] = [];
  for (let line = 0; line < document.lineCount; line++) {
    if (document.kind(line) === LineKind.section) lines.push(line);
  }
  const firstOfHash = new Map<number, ProfileSection>();
  /** Names whose hash an earlier other name has. */
  const collided = new Map<string, ProfileSection>();
  return lines.map((line, index) => {
    const name = untilNul(trimBlanks(document.name(line)));
    const hash = document.nameHash(line);
    const first = firstOfHash.get(hash);
    const isCollision = first !== undefined && !sameName(first.name, name);
    const shadowedBy = isCollision ? collided.get(foldName(name)) : first;
    const section = { name, line, endLine: lines[index + 1] ?? document.lineCount, shadowedBy };
    if (isCollision && !shadowedBy) collided.set(foldName(name), section);
    if (!first) firstOfHash.set(hash, section);
    return section;
  });
}

function untilNul(text: string): string {
  const nul = text.indexOf('\0');
  return nul < 0 ? text : text.slice(0, nul);
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
