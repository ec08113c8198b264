import { CLOSE_PARENTHESIS, CR, GREATER, HASH, LESS, LF, OPEN_PARENTHESIS, SPACE } from '../text/ascii.ts';
import { AsciiLines } from '../text/ascii-lines.ts';
import type { Characters } from '../text/characters.ts';
import { markLength } from '../text/stray-mark.ts';
import { fieldMarks, fieldTraits, UNKNOWN_FIELD } from './field-marks.ts';
import { LONGEST_WORD, NameTable, WORD_END, wordSlot } from './name-table.ts';
import { BEGINS_LINE, FlatTokens, TokenKind } from './tokens.ts';

/** 1 for letters, digits and `_`, of which keywords consist. */
const wordUnits = new Uint8Array(0x100);
for (const character of '0123456789_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  wordUnits[character.charCodeAt(0)] = 1;

/**
 * Reads the tokens of a site control file, in one pass, in time linear to its length. No grammar of SMS 2.0 was ever published; this one
 * fits every published excerpt: the 1.x sample of the BackOffice Resource Kit, Q277745 and Q242498 of 2.0, and the samples of the later
 * SDKs. It never fails; what does not fit is a token of its own, and reading goes on at the next field or keyword.
 *
 * Whole fields, and words that came before, are nearly all there is: they are read in this loop, which is long for that reason, from characters as
 * numbers. What else there may be is read from the text by the functions below.
 */
export function scanControl(text: string): FlatTokens {
  const { length } = text;
  let capacity = 64 + (length >> 3);
  let kinds = new Uint8Array(capacity);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let nameNumbers = new Int32Array(capacity >> 2);
  const counts = new Int32Array(TokenKind.junk + 1);
  let count = 0;
  let nameCount = 0;
  let allMarks = 0;
  const names = new NameTable();
  const { letters: knownLetters, kinds: knownKinds, names: knownNames } = names.words;
  const blobs = new BlobEnds(text);
  // A table of the module would be looked up anew for each character.
  const [traitsOf, isInWord] = [fieldTraits, wordUnits];
  const lines = new AsciiLines(text);
  let { units, end, start: base } = lines;
  let at = markLength(text);
  let beginsLine = true;
  let inHeader = true;
  /** Behind the bare word that stands between a keyword and its first field, where there is one. */
  let bareWordEnd = -1;

  for (;;) {
    const unit = units[at] as number;
    if (unit <= SPACE) {
      at++;
      if (unit !== LF && unit !== CR) continue;
      beginsLine = true;
      if (at <= end) continue;
      // The LF that stands behind the lines at hand.
      if (!lines.next()) break;
      ({ units, end, start: base } = lines);
      at = 0;
      continue;
    }

    const start = at;
    let kind: TokenKind = TokenKind.field;
    let marks = 0;
    let stop: number;
    if (unit === LESS) {
      let held = 0;
      let traits: number;
      do {
        traits = traitsOf[units[++at] as number] as number;
        held |= traits;
      } while (traits !== 0);
      stop = at + 1;
      if (units[at] === GREATER) marks = fieldMarks(held, at - start - 1);
      else {
        const close = endInNextLine(text, base + at);
        kind = close < 0 ? TokenKind.unclosedField : TokenKind.continuedField;
        marks = UNKNOWN_FIELD;
        stop = (close < 0 ? trimEnd(text, base + start + 1, base + at) : close) - base;
      }
      allMarks |= marks;
      at = stop;
    } else if (bareWordEnd >= 0) {
      kind = TokenKind.word;
      stop = at = bareWordEnd - base;
      bareWordEnd = -1;
    } else {
      // Most words are the same as the last one with two of their letters: then they need not be read, but only compared.
      const word = wordSlot(unit, units[at + 8] as number);
      const letters = word * LONGEST_WORD;
      let same = 0;
      while (units[at + same] === knownLetters[letters + same]) same++;
      let wordEnd = at + same;
      const isKnown = knownLetters[letters + same] === WORD_END && isInWord[units[wordEnd] as number] === 0;
      while (isInWord[units[wordEnd] as number] === 1) wordEnd++;
      at = wordEnd;
      while (isBlank(units[at] as number)) at++;
      const isBeforeField = units[at] === LESS;
      stop = wordEnd;
      kind = isKnown ? (knownKinds[word] as TokenKind) : TokenKind.junk;
      if (kind === TokenKind.junk || (kind === TokenKind.keyword && !isBeforeField)) {
        kind =
          wordEnd > start
            ? kindOfWord(text, base + start, base + wordEnd, beginsLine, inHeader)
            : TokenKind.junk;
        if (kind === TokenKind.junk) {
          kind = kindOfText(text, base + start, inHeader, blobs);
          stop = at = endOfText(text, base + start, kind, blobs) - base;
        } else if (kind === TokenKind.keyword && !isBeforeField)
          bareWordEnd = endOfBareWord(text, base + wordEnd);
      }
      if (kind >= TokenKind.begin && kind <= TokenKind.keyword) {
        if (nameCount === nameNumbers.length)
          nameNumbers = enlarged(nameNumbers, new Int32Array(2 * nameCount));
        nameNumbers[nameCount++] = isKnown
          ? (knownNames[word] as number)
          : names.learn(word, kind, text.slice(base + start, base + wordEnd));
      }
    }

    if (count === capacity) {
      capacity = Math.min(2 * capacity, length + 1);
      kinds = enlarged(kinds, new Uint8Array(capacity));
      starts = enlarged(starts, new Int32Array(capacity));
      ends = enlarged(ends, new Int32Array(capacity));
    }
    kinds[count] = kind | marks | (beginsLine ? BEGINS_LINE : 0);
    starts[count] = base + start;
    ends[count] = base + stop;
    count++;
    (counts[kind] as number)++;
    beginsLine = false;
    if (kind !== TokenKind.header) inHeader = false;
    if (at > end) {
      lines.moveTo(base + at);
      ({ units, end, start: base } = lines);
      at = 0;
    }
  }
  return new FlatTokens(text, {
    count,
    kinds,
    starts,
    ends,
    counts,
    allMarks,
    names,
    nameNumbers,
    beyond: blobs.beyond,
  });
}

/** Behind the `>` in the next line that closes a field of this line; -1 where none does, because another field or something of its own begins. */
function endInNextLine(text: string, lineEnd: number): number {
  if (lineEnd === text.length || text.charCodeAt(lineEnd) === LESS) return -1;
  const next = skipBlanks(text, afterLineEnd(text, lineEnd));
  if (beginsItem(text, next)) return -1;
  const close = endOfFieldText(text, next);
  return close > next && text.charCodeAt(close) === GREATER ? close + 1 : -1;
}

/** What a text is that is neither a field nor a keyword. */
function kindOfText(text: string, start: number, inHeader: boolean, blobs: BlobEnds): TokenKind {
  if (inHeader) return TokenKind.header;
  if (blobs.endOf(start) > 0) return TokenKind.blob;
  return endOfUnopened(text, start) > 0 ? TokenKind.unopenedField : TokenKind.junk;
}

function endOfText(text: string, start: number, kind: TokenKind, blobs: BlobEnds): number {
  if (kind === TokenKind.blob) return blobs.endOf(start);
  if (kind === TokenKind.unopenedField) return endOfUnopened(text, start);
  return trimEnd(text, start, endOfLine(text, start));
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
  if (text.charCodeAt(next) === LESS) return TokenKind.keyword;
  if (!beginsLine) return TokenKind.junk;
  if (endOfBareWord(text, end) > 0) return TokenKind.keyword;
  const isAlone = next === text.length || isLineEnd(text.charCodeAt(next));
  if (isAlone) return inHeader ? TokenKind.junk : TokenKind.keyword;
  // `PROPERTY Name><...`: the first field lacks its `<`.
  const isProperty = end - start === 'PROPERTY'.length && hasPrefix(text, start, end + 1, 'PROPERTY');
  const isOpen = isProperty && text.charCodeAt(endOfFieldText(text, next)) === GREATER;
  return isOpen ? TokenKind.keyword : TokenKind.junk;
}

/** Behind a bare word that follows a keyword and is followed by a field; -1 where there is none. */
function endOfBareWord(text: string, keywordEnd: number): number {
  const start = skipBlanks(text, keywordEnd);
  if (start === keywordEnd) return -1;
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit <= SPACE || unit === LESS || unit === GREATER) break;
    end++;
  }
  return end > start && text.charCodeAt(skipBlanks(text, end)) === LESS ? end : -1;
}

/** Behind the `>` of a text that lacks its `<`: the line or another field must follow. A lone `>` always counts. -1 where there is none. */
function endOfUnopened(text: string, start: number): number {
  const close = endOfFieldText(text, start);
  if (text.charCodeAt(close) !== GREATER) return -1;
  if (close === start) return close + 1;
  const next = skipBlanks(text, close + 1);
  const unit = text.charCodeAt(next);
  return next === text.length || isLineEnd(unit) || unit === LESS || unit === GREATER ? close + 1 : -1;
}

/** True where a line can only be a new item from here on and not the rest of a field. */
function beginsItem(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  if (unit === LESS) return true;
  const end = endOfWord(text, start);
  return end > start && kindOfWord(text, start, end, true, true) !== TokenKind.junk;
}

/**
 * Where texts with a length in front end: by that length, or, where it does not fit because line ends were converted or the text was
 * edited, at the `)` before the next line that begins an item.
 */
class BlobEnds {
  /** Ends by length that lie behind the end of the text. */
  readonly beyond: number[] = [];
  readonly #text: string;
  /** Up to here no text whose length does not fit is closed. Remembered, so that many of them are not each searched for anew. */
  #openUntil = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind the text that begins with `#`; -1 where it is none. */
  endOf(start: number): number {
    const text = this.#text;
    if (text.charCodeAt(start) !== HASH) return -1;
    let at = start + 1;
    let length = 0;
    for (; at < start + 10; at++) {
      const digit = text.charCodeAt(at) - 0x30;
      if (!(digit >= 0 && digit <= 9)) break;
      length = length * 10 + digit;
    }
    if (at === start + 1 || text.charCodeAt(at) !== OPEN_PARENTHESIS) return -1;
    const close = at + 1 + length;
    if (text.charCodeAt(close) === CLOSE_PARENTHESIS) return close + 1;
    if (close >= text.length) this.beyond.push(close);
    return start < this.#openUntil ? -1 : this.#endBeforeNextItem(at + 1);
  }

  #endBeforeNextItem(from: number): number {
    const text = this.#text;
    let lineEnd = endOfLine(text, from);
    let next = skipBlanks(text, afterLineEnd(text, lineEnd));
    while (lineEnd < text.length && !beginsItem(text, next)) {
      lineEnd = endOfLine(text, next);
      next = skipBlanks(text, afterLineEnd(text, lineEnd));
    }
    const end = trimEnd(text, from, lineEnd);
    if (text.charCodeAt(end - 1) === CLOSE_PARENTHESIS) return end;
    this.#openUntil = lineEnd;
    return -1;
  }
}

/** True where `BEGIN_name` stands at a place of a text. */
export function isBeginAt(text: string, start: number): boolean {
  return hasPrefix(text, start, endOfWord(text, start), 'BEGIN_');
}

function hasPrefix(text: string, start: number, end: number, prefix: string): boolean {
  if (end - start <= prefix.length) return false;
  for (let index = 0; index < prefix.length; index++) {
    if ((text.charCodeAt(start + index) & ~0x20) !== (prefix.charCodeAt(index) & ~0x20)) return false;
  }
  return true;
}

function endOfFieldText(text: string, start: number): number {
  const { length } = text;
  for (let at = start; at < length; at++) {
    const unit = text.charCodeAt(at);
    // Letters, of which most fields consist, come behind all of these.
    if (unit <= GREATER && (unit === GREATER || unit === LESS || unit === LF || unit === CR)) return at;
  }
  return length;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

function afterLineEnd(text: string, lineEnd: number): number {
  if (lineEnd >= text.length) return text.length;
  return lineEnd + (text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF ? 2 : 1);
}

/** Behind the blanks that stand at a place of a line. */
export function skipBlanks(text: Characters, start: number): number {
  let at = start;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= SPACE) at--;
  return at;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordUnit(text.charCodeAt(at))) at++;
  return at;
}

function isWordUnit(unit: number): boolean {
  return unit < 0x100 && wordUnits[unit] === 1;
}

function enlarged<List extends Uint8Array | Int32Array>(full: List, larger: List): List {
  larger.set(full);
  return larger;
}

function isBlank(unit: number): boolean {
  return unit <= SPACE && !isLineEnd(unit);
}

function isLineEnd(unit: number): boolean {
  return unit === LF || unit === CR;
}
