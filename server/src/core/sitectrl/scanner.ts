import { CR, GREATER, LESS, LF, SPACE } from '../text/ascii.ts';
import { AsciiLines } from '../text/ascii-lines.ts';
import { strayMarkLength } from '../text/stray-mark.ts';
import { BlobEnds } from './blob-ends.ts';
import { fieldMarks, fieldTraits, UNKNOWN_FIELD } from './field-marks.ts';
import { endInNextLine, endOfBareWord, endOfUnopened, kindOfWord } from './item-text.ts';
import { endOfLine, isBlank, trimEnd, wordUnits } from './line-text.ts';
import { LONGEST_WORD, NameTable, WORD_END, wordSlot } from './name-table.ts';
import { BEGINS_LINE, FlatTokens, TokenKind } from './tokens.ts';

/**
 * Reads the tokens of a site control file, in one pass, in time linear to its length. No grammar of SMS 2.0 was ever published; this one
 * fits every published excerpt: the 1.x sample of the BackOffice Resource Kit, Q277745 and Q242498 of 2.0, and the samples of the later
 * SDKs. It never fails; what does not fit is a token of its own, and reading goes on at the next field or keyword.
 *
 * Whole fields, and words that came before, are nearly all there is: they are read in this loop, which is long for that reason, from characters as
 * numbers. What else there may be is read from the text: item-text.ts, blob-ends.ts.
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
  const { letters: knownLetters, kinds: knownKinds, names: knownNames } = NameTable.newMemory();
  const blobs = new BlobEnds(text);
  // A table of the module would be looked up anew for each character.
  const [traitsOf, isInWord] = [fieldTraits, wordUnits];
  const lines = new AsciiLines(text);
  let { units, end, start: base } = lines;
  let at = strayMarkLength(text);
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

function enlarged<List extends Uint8Array | Int32Array>(full: List, larger: List): List {
  larger.set(full);
  return larger;
}
