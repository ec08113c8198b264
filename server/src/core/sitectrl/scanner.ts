/**
 * The tokens of a site control file. No grammar of SMS 2.0 was ever published; this one fits every published excerpt: the 1.x sample of the
 * BackOffice Resource Kit, Q277745 and Q242498 of 2.0, and the samples of the later SDKs. It never fails; what does not fit is
 * a token of its own, and reading goes on at the next field or keyword.
 */
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
  /** A `>` that closes nothing. */
  strayClose: 8,
  /** `#182(182 characters)`: text with its length in front. */
  blob: 9,
  /** The rest of a line that fits nothing. */
  junk: 10,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

const LF = 0x0a;
const CR = 0x0d;
const HASH = 0x23;
const OPEN_PARENTHESIS = 0x28;
const CLOSE_PARENTHESIS = 0x29;
const LESS = 0x3c;
const GREATER = 0x3e;

/** The tokens of a text as offsets, in order. Between two tokens stand only blanks and line ends. */
export class ControlTokens {
  readonly text: string;
  readonly count: number;
  readonly #kinds: Uint8Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #lineStarts: Uint8Array;

  constructor(text: string, builder: TokenList) {
    this.text = text;
    this.count = builder.count;
    this.#kinds = builder.kinds;
    this.#starts = builder.starts;
    this.#ends = builder.ends;
    this.#lineStarts = builder.lineStarts;
  }

  kind(token: number): TokenKind {
    return this.#kinds[token] as TokenKind;
  }

  start(token: number): number {
    return this.#starts[token] as number;
  }

  end(token: number): number {
    return this.#ends[token] as number;
  }

  /** True where only blanks stand before the token in its line. */
  beginsLine(token: number): boolean {
    return this.#lineStarts[token] === 1;
  }

  isField(token: number): boolean {
    const kind = this.#kinds[token] as number;
    return token < this.count && kind >= TokenKind.field && kind <= TokenKind.unclosedField;
  }

  raw(token: number): string {
    return this.text.slice(this.start(token), this.end(token));
  }

  /** Where the text of a field stands: between its brackets. */
  valueSpan(token: number): { readonly start: number; readonly end: number } {
    const closed = this.kind(token) === TokenKind.unclosedField ? 0 : 1;
    return { start: this.start(token) + 1, end: this.end(token) - closed };
  }

  /** The text of a field; the parts of a continued one are joined with one blank. */
  value(token: number): string {
    const { start, end } = this.valueSpan(token);
    const text = this.text.slice(start, end);
    return this.kind(token) === TokenKind.continuedField
      ? text.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/, ' ')
      : text;
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

/** A growing list of tokens. */
class TokenList {
  count = 0;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  lineStarts: Uint8Array;

  constructor(capacity: number) {
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.lineStarts = new Uint8Array(capacity);
  }

  add(kind: TokenKind, start: number, end: number, beginsLine: boolean): void {
    const at = this.count++;
    if (at === this.kinds.length) this.#grow();
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
    this.lineStarts[at] = beginsLine ? 1 : 0;
  }

  #grow(): void {
    const capacity = this.kinds.length * 2;
    const larger = new TokenList(capacity);
    larger.kinds.set(this.kinds);
    larger.starts.set(this.starts);
    larger.ends.set(this.ends);
    larger.lineStarts.set(this.lineStarts);
    this.kinds = larger.kinds;
    this.starts = larger.starts;
    this.ends = larger.ends;
    this.lineStarts = larger.lineStarts;
  }
}

/** Reads the tokens of a site control file, in one pass, in time linear to its length. Never fails. */
export function scanControl(text: string): ControlTokens {
  const tokens = new TokenList(64 + (text.length >> 3));
  let at = 0;
  let beginsLine = true;
  let inHeader = true;

  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20) {
      if (unit === LF || unit === CR) beginsLine = true;
      at++;
      continue;
    }
    const start = at;
    let kind: TokenKind = TokenKind.junk;
    if (unit === LESS) {
      inHeader = false;
      const field = readField(text, at);
      kind = field.kind;
      at = field.end;
    } else if (isWordUnit(unit)) {
      at = endOfWord(text, at);
      kind = kindOfWord(text, start, at, beginsLine, inHeader);
    } else if (unit === GREATER && !inHeader) {
      kind = TokenKind.strayClose;
      at++;
    } else if (unit === HASH && !inHeader) {
      const end = endOfBlob(text, at);
      if (end > 0) {
        kind = TokenKind.blob;
        at = end;
      }
    }
    if (kind === TokenKind.junk) {
      if (inHeader) kind = TokenKind.header;
      at = trimEnd(text, start, endOfLine(text, start));
    } else if (kind !== TokenKind.header) inHeader = false;
    tokens.add(kind, start, at, beginsLine);
    beginsLine = false;
    if (kind === TokenKind.keyword) {
      const word = bareWord(text, at);
      if (word) {
        tokens.add(TokenKind.word, word.start, word.end, false);
        at = word.end;
      }
    }
  }
  return new ControlTokens(text, tokens);
}

/** A field from its `<`: to its `>`, or over one line end to the `>` in the next line, or to where it must have ended. */
function readField(text: string, start: number): { readonly kind: TokenKind; readonly end: number } {
  const stop = endOfFieldText(text, start + 1);
  const unit = text.charCodeAt(stop);
  if (unit === GREATER) return { kind: TokenKind.field, end: stop + 1 };
  if (unit !== LESS && stop < text.length) {
    const next = skipBlanks(text, afterLineEnd(text, stop));
    if (!beginsKeywordLine(text, next)) {
      const close = endOfFieldText(text, next);
      if (text.charCodeAt(close) === GREATER && close > next)
        return { kind: TokenKind.continuedField, end: close + 1 };
    }
  }
  return { kind: TokenKind.unclosedField, end: trimEnd(text, start, stop) };
}

/** What a word is by its place: a keyword opens a line or stands before a field; other words are prose. */
function kindOfWord(
  text: string,
  start: number,
  end: number,
  beginsLine: boolean,
  inHeader: boolean,
): TokenKind {
  if (hasPrefix(text, start, end, 'BEGIN_')) return TokenKind.begin;
  if (hasPrefix(text, start, end, 'END_')) return TokenKind.end;
  const next = skipBlanks(text, end);
  const unit = text.charCodeAt(next);
  if (unit === LESS) return TokenKind.keyword;
  if (!beginsLine) return TokenKind.junk;
  if (bareWord(text, end)) return TokenKind.keyword;
  return !inHeader && (next === text.length || unit === LF || unit === CR)
    ? TokenKind.keyword
    : TokenKind.junk;
}

/** The word between a keyword and the `<` of its first field. */
function bareWord(
  text: string,
  keywordEnd: number,
): { readonly start: number; readonly end: number } | undefined {
  const start = skipBlanks(text, keywordEnd);
  if (start === keywordEnd) return undefined;
  let end = start;
  while (
    end < text.length &&
    text.charCodeAt(end) > 0x20 &&
    text.charCodeAt(end) !== LESS &&
    text.charCodeAt(end) !== GREATER
  )
    end++;
  return end > start && text.charCodeAt(skipBlanks(text, end)) === LESS ? { start, end } : undefined;
}

/** True where a line at its first character can only be a new item and not the rest of a field. */
function beginsKeywordLine(text: string, start: number): boolean {
  if (text.charCodeAt(start) === LESS) return true;
  const end = endOfWord(text, start);
  if (end === start) return false;
  const kind = kindOfWord(text, start, end, true, true);
  return kind !== TokenKind.junk;
}

function hasPrefix(text: string, start: number, end: number, prefix: string): boolean {
  if (end - start <= prefix.length) return false;
  for (let index = 0; index < prefix.length; index++) {
    if ((text.charCodeAt(start + index) & ~0x20) !== (prefix.charCodeAt(index) & ~0x20)) return false;
  }
  return true;
}

function endOfBlob(text: string, start: number): number {
  let at = start + 1;
  let length = 0;
  for (; at < start + 10; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) break;
    length = length * 10 + digit;
  }
  if (at === start + 1 || text.charCodeAt(at) !== OPEN_PARENTHESIS) return -1;
  const close = at + 1 + length;
  return text.charCodeAt(close) === CLOSE_PARENTHESIS ? close + 1 : -1;
}

function endOfFieldText(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === GREATER || unit === LESS || unit === LF || unit === CR) break;
    at++;
  }
  return at;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
  return at;
}

function afterLineEnd(text: string, lineEnd: number): number {
  return lineEnd + (text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF ? 2 : 1);
}

/** Blanks within a line. */
function skipBlanks(text: string, start: number): number {
  let at = start;
  while (
    at < text.length &&
    text.charCodeAt(at) <= 0x20 &&
    text.charCodeAt(at) !== LF &&
    text.charCodeAt(at) !== CR
  )
    at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && text.charCodeAt(at - 1) <= 0x20) at--;
  return at;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordUnit(text.charCodeAt(at))) at++;
  return at;
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    unit === 0x5f ||
    (unit >= 0x61 && unit <= 0x7a)
  );
}
