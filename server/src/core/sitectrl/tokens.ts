import { SPACE } from '../text/ascii.ts';
import type { Characters } from '../text/characters.ts';
import { isLineEnd } from './line-text.ts';
import type { NameTable } from './name-table.ts';

/** What a token of a site control file is. */
export const TokenKind = {
  /** A line before the first keyword or field, e.g. `SITE CONTROL FILE [786][1.08]`. */
  header: 0,
  /** `BEGIN_name`. */
  begin: 1,
  /** `END_name`. */
  end: 2,
  /** Any other keyword, e.g. `PROPERTY`. */
  keyword: 3,
  /** A bare word between a keyword and its first field, as in `TRANSACTION InactiveDomains<0>`. */
  word: 4,
  /** `<text>`. */
  field: 5,
  /** A field whose text goes on in the next line. */
  continuedField: 6,
  /** `<text` whose `>` is missing. */
  unclosedField: 7,
  /** `text>` whose `<` is missing; often nothing but the `>`. */
  unopenedField: 8,
  /** `#182(182 characters)`: text with its length in front. */
  blob: 9,
  /** The rest of a line that fits nothing. */
  junk: 10,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** Set in the byte of a token's kind where only blanks stand before it in its line. Between the two lie the {@link FieldMark}s. */
export const BEGINS_LINE = 0x80;
/** The bits of that byte that are the kind. */
export const KIND = 0x0f;

/**
 * The tokens of a text as offsets, in order. Between two tokens stand only blanks and line ends; a byte order mark may stand before the first.
 */
export abstract class ControlTokens {
  abstract readonly count: number;
  /** The text in one string. Where it is kept in pieces, this costs its length; {@link characters} do not. */
  abstract readonly text: string;
  abstract readonly characters: Characters;

  abstract kind(token: number): TokenKind;

  abstract start(token: number): number;

  abstract end(token: number): number;

  /** True where only blanks stand before the token in its line. */
  abstract beginsLine(token: number): boolean;

  /** True where a field has one of some {@link FieldMark}s. */
  abstract isMarked(token: number, marks: number): boolean;

  /** The {@link FieldMark}s that any field has. */
  abstract readonly allMarks: number;

  /** How many tokens the file has of a kind. */
  abstract countOf(kind: TokenKind): number;

  /** The first token of a kind; the number of tokens where there is none. */
  abstract firstOf(kind: TokenKind): number;

  /** True where the file has a token of a kind at all. */
  has(kind: TokenKind): boolean {
    return this.countOf(kind) > 0;
  }

  /** True for fields, whole and broken. */
  isField(token: number): boolean {
    if (token >= this.count) return false;
    const kind = this.kind(token);
    return kind >= TokenKind.field && kind <= TokenKind.unopenedField;
  }

  raw(token: number): string {
    return this.characters.slice(this.start(token), this.end(token));
  }

  /** Where the text of a field begins: behind its `<`. */
  valueStart(token: number): number {
    return this.start(token) + (this.kind(token) === TokenKind.unopenedField ? 0 : 1);
  }

  /** Where the text of a field ends: before its `>`. */
  valueEnd(token: number): number {
    return this.end(token) - (this.kind(token) === TokenKind.unclosedField ? 0 : 1);
  }

  /** Where the text of a field stands. */
  valueSpan(token: number): { readonly start: number; readonly end: number } {
    return { start: this.valueStart(token), end: this.valueEnd(token) };
  }

  /** The text of a field; the parts of a continued one are joined with one blank. */
  value(token: number): string {
    const text = this.characters.slice(this.valueStart(token), this.valueEnd(token));
    if (this.kind(token) !== TokenKind.continuedField) return text;
    const { start, end, glue } = seamIn(text);
    return text.slice(0, start) + glue + text.slice(end);
  }

  /** Where the parts of a continued field meet: its line end with the blanks around it, and what to read in their place. */
  seam(token: number): { readonly start: number; readonly end: number; readonly glue: '' | ' ' } {
    const from = this.valueStart(token);
    const { start, end, glue } = seamIn(this.characters.slice(from, this.valueEnd(token)));
    return { start: from + start, end: from + end, glue };
  }

  /** The first token that ends behind an offset; the number of tokens where there is none. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What the scanner has found out. The lists may be longer than there are tokens. */
export interface ScannedTokens {
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many tokens there are of each kind. */
  readonly counts: Int32Array;
  readonly allMarks: number;
  readonly names: NameTable;
  /** The names of BEGINs, ENDs and keywords in their order, by their numbers. */
  readonly nameNumbers: Int32Array;
  /**
   * Where texts with a length in front would end that reach beyond the end of this text: were this the beginning of a longer one, and stood a `)` there, they
   * would be read in another way.
   */
  readonly beyond: readonly number[];
}

/** The tokens of one text in arrays. */
export class FlatTokens extends ControlTokens {
  readonly text: string;
  readonly count: number;
  readonly scanned: ScannedTokens;
  readonly #kinds: Uint8Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(text: string, scanned: ScannedTokens) {
    super();
    this.text = text;
    this.count = scanned.count;
    this.scanned = scanned;
    this.#kinds = scanned.kinds;
    this.#starts = scanned.starts;
    this.#ends = scanned.ends;
  }

  get allMarks(): number {
    return this.scanned.allMarks;
  }

  kind(token: number): TokenKind {
    return ((this.#kinds[token] as number) & KIND) as TokenKind;
  }

  start(token: number): number {
    return this.#starts[token] as number;
  }

  end(token: number): number {
    return this.#ends[token] as number;
  }

  beginsLine(token: number): boolean {
    return (this.#kinds[token] as number) >= BEGINS_LINE;
  }

  isMarked(token: number, marks: number): boolean {
    return ((this.#kinds[token] as number) & marks) !== 0;
  }

  countOf(kind: TokenKind): number {
    return this.scanned.counts[kind] as number;
  }

  /** Adds how many tokens there are of each kind to sums. */
  addCounts(sums: Int32Array): void {
    for (let kind = 0; kind < sums.length; kind++)
      sums[kind] = (sums[kind] as number) + (this.scanned.counts[kind] as number);
  }

  firstOf(kind: TokenKind): number {
    if (this.countOf(kind) === 0) return this.count;
    let token = 0;
    while (this.kind(token) !== kind) token++;
    return token;
  }

  get characters(): string {
    return this.text;
  }
}

function seamIn(value: string): { readonly start: number; readonly end: number; readonly glue: '' | ' ' } {
  let end = 0;
  while (end < value.length && !isLineEnd(value.charCodeAt(end))) end++;
  let start = end;
  while (start > 0 && value.charCodeAt(start - 1) <= SPACE) start--;
  while (end < value.length && value.charCodeAt(end) <= SPACE) end++;
  return { start, end, glue: start === 0 ? '' : ' ' };
}
