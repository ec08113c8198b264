import { type IniDocument, LineKind } from './document.ts';
import { profileInteger } from './integer.ts';
import { beforeNul, foldName, hashName, isBlank, sameName } from './name.ts';
import { repeatedNames } from './repeated-names.ts';
import { type ShadowedLines, shadowedLines } from './shadowed-lines.ts';

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
/** So many names of sections are looked for one by one. */
const FEW_NAMES = 16;
const QUOTES = '"\'';

/**
 * What Windows would find in an INI document: the first section of a name, and in it the first line of a name. Where that line has no `=`
 * there is no value, and a later `name=value` is not reached.
 *
 * Sections are made when they are asked for: most of a large file never are.
 */
export class IniProfile {
  readonly document: IniDocument;
  /** Lines before the first header. Windows keeps them under an empty name that no program asks for. */
  readonly preamble: ProfileSection;
  /** Sections, and names of sections, by their places among the headers. */
  readonly #known = new Map<number, ProfileSection>();
  readonly #names = new Map<number, string>();
  #sections: readonly ProfileSection[] | undefined;
  readonly #found = new Map<string, ProfileSection | undefined>();
  #byName: ReadonlyMap<string, number> | undefined;
  #shadowed: ReadonlyMap<number, number> | undefined;

  constructor(document: IniDocument) {
    this.document = document;
    const endLine = document.headers[0] ?? document.lineCount;
    this.preamble = { name: '', line: NONE, endLine, shadowedBy: undefined };
  }

  /** All sections in the order of the file. In a large file there are many; ask for those you need. */
  get sections(): readonly ProfileSection[] {
    this.#sections ??= Array.from(this.document.headers, (_, index) => this.#sectionOf(index));
    return this.#sections;
  }

  get firstSection(): ProfileSection | undefined {
    return this.document.headers.length > 0 ? this.#sectionOf(0) : undefined;
  }

  get lastSection(): ProfileSection | undefined {
    const { length } = this.document.headers;
    return length > 0 ? this.#sectionOf(length - 1) : undefined;
  }

  /** The sections that Windows never looks into, because an earlier one has their name. */
  get shadowedSections(): readonly ProfileSection[] {
    return [...this.#shadowedHeaders.keys()].map((index) => this.#sectionOf(index));
  }

  /** The section that Windows finds under a name. */
  section(name: string): ProfileSection | undefined {
    if (!this.#found.has(name)) this.#found.set(name, this.#findSection(name));
    return this.#found.get(name);
  }

  /** The section a line belongs to. */
  sectionAt(line: number): ProfileSection {
    const index = this.document.headerAbove(line);
    return index < 0 ? this.preamble : this.#sectionOf(index);
  }

  /** The line whose value Windows returns for a key of a section; undefined where it returns the caller's default. */
  find(sectionName: string, keyName: string): number | undefined {
    const section = this.section(sectionName);
    return section && this.findIn(section, keyName);
  }

  /** The same for a section at hand, whether or not Windows ever looks into it. */
  findIn(section: ProfileSection, keyName: string): number | undefined {
    const hash = hashName(keyName, 0, keyName.length);
    for (const line of this.document.namedLines(section.line + 1, section.endLine)) {
      if (this.document.nameHash(line) === hash && sameName(this.keyName(line), keyName))
        return this.document.kind(line) === LineKind.key ? line : undefined;
    }
    return undefined;
  }

  /** The lines that are hidden by an earlier one of the same section and name, in the order of the file, with that line. */
  get shadowedLines(): ShadowedLines {
    return shadowedLines(this.document);
  }

  /** The earlier line of the same section and name that hides this one; undefined for the line that wins. */
  shadowedBy(line: number): number | undefined {
    return this.shadowedLines.get(line);
  }

  /** True where the line is a key that Windows can reach: in a section, neither of them hidden by an earlier one. */
  isEffective(line: number): boolean {
    if (this.document.kind(line) !== LineKind.key || this.shadowedBy(line) !== undefined) return false;
    const section = this.sectionAt(line);
    return section !== this.preamble && section.shadowedBy === undefined;
  }

  /** The name of a key as Windows compares it. */
  keyName(line: number): string {
    return beforeNul(this.document.name(line));
  }

  /** Where the value stands that Windows returns: without the outer pair of quotes, up to a NUL. */
  valueSpan(line: number): { readonly start: number; readonly end: number } {
    const start = this.document.valueStart(line);
    const value = beforeNul(this.document.rawValue(line));
    const end = start + value.length;
    const quoted = value.length >= 2 && QUOTES.includes(value.charAt(0)) && value.endsWith(value.charAt(0));
    return quoted ? { start: start + 1, end: end - 1 } : { start, end };
  }

  /** What GetPrivateProfileString returns for the key on this line. */
  value(line: number): string {
    const { start, end } = this.valueSpan(line);
    return this.document.characters.slice(start, end);
  }

  /** What GetPrivateProfileInt returns, as signed 32 bits; undefined where it returns the caller's default. */
  integer(line: number): number | undefined {
    return profileInteger(this.value(line));
  }

  /** The sections whose name an earlier one has, with the first of these; by their places among the headers. */
  get #shadowedHeaders(): ReadonlyMap<number, number> {
    this.#shadowed ??= repeatedNames({
      count: this.document.headers.length,
      hashes: this.document.headerHashes,
      nameOf: (index) => this.#nameOf(index),
    });
    return this.#shadowed;
  }

  #findSection(name: string): ProfileSection | undefined {
    if (this.#found.size >= FEW_NAMES) {
      const found = this.#headersByName.get(foldName(name));
      return found === undefined ? undefined : this.#sectionOf(found);
    }
    const { headerHashes } = this.document;
    const hash = hashName(name, 0, name.length);
    for (let index = headerHashes.indexOf(hash); index >= 0; index = headerHashes.indexOf(hash, index + 1)) {
      if (sameName(this.#nameOf(index), name)) return this.#sectionOf(index);
    }
    return undefined;
  }

  /** The first header of each name, for who asks for many. */
  get #headersByName(): ReadonlyMap<string, number> {
    if (this.#byName) return this.#byName;
    const byName = new Map<string, number>();
    for (let index = this.document.headers.length - 1; index >= 0; index--)
      byName.set(foldName(this.#nameOf(index)), index);
    this.#byName = byName;
    return byName;
  }

  #sectionOf(index: number): ProfileSection {
    const known = this.#known.get(index);
    if (known) return known;
    const { headers, lineCount } = this.document;
    const earlier = this.#shadowedHeaders.get(index);
    const section = {
      name: this.#nameOf(index),
      line: headers[index] as number,
      endLine: headers[index + 1] ?? lineCount,
      shadowedBy: earlier === undefined ? undefined : this.#sectionOf(earlier),
    };
    this.#known.set(index, section);
    return section;
  }

  #nameOf(index: number): string {
    const known = this.#names.get(index);
    if (known !== undefined) return known;
    const name = beforeNul(trimBlanks(this.document.name(this.document.headers[index] as number)));
    this.#names.set(index, name);
    return name;
  }
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
