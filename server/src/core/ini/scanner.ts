import {
  APOSTROPHE,
  CLOSE_BRACKET,
  CR,
  DELETE,
  DOUBLE_QUOTE,
  EQUALS,
  HASH,
  LF,
  NUL,
  OPEN_BRACKET,
  SEMICOLON,
  SLASH,
  SMALL_S,
  SPACE,
  TAB,
} from '../text/ascii.ts';
import { AsciiLines } from '../text/ascii-lines.ts';
import { type IniDocument, LineKind, LineMark } from './document.ts';
import { CONTENT_END, CONTENT_START, NAME_END, START, STRIDE, VALUE_START } from './line-offsets.ts';
import { hashName, isBlank } from './name.ts';
import { CASE_BIT, EMPTY_NAME_HASH, HASH_FACTOR } from './name-hash.ts';
import { ScannedIni } from './scanned.ts';

/** How a text is read. */
export interface ScanOptions {
  /**
   * The file begins with the mark of UTF-8, which Windows does not recognise: its three bytes belong to the first line, so a header
   * there is none.
   */
  readonly markBeforeFirstLine?: boolean;
}

/** Room for the first lines of a large text, which tell how much room all of them need. */
const FIRST_CAPACITY = 4096;

/** So many names of a section are told apart in passing, at most; a power of two. */
const TOLD_APART = 1024;

/** What a line can hold that a plain INI file has no use for. */
const UNUSUAL = LineMark.nul | LineMark.control | LineMark.tab | LineMark.nonAscii;

/** The kind of a character, as a {@link LineMark}; 0 for a usual one. */
export function unusualKind(unit: number): number {
  if (unit >= SPACE && unit < DELETE) return 0;
  if (unit > DELETE) return LineMark.nonAscii;
  if (unit === NUL) return LineMark.nul;
  return unit === TAB ? LineMark.tab : LineMark.control;
}

/** Reads an INI text as Windows' profile functions split it, in one pass, in time linear to its length. Never fails. */
export function scanIni(text: string, options: ScanOptions = {}): IniDocument {
  const { length } = text;
  let capacity = 64 + Math.min(length >> 6, FIRST_CAPACITY);
  let kinds = new Uint8Array(capacity);
  let marksOfLines = new Uint16Array(capacity);
  let offsets = new Int32Array(capacity * STRIDE);
  let hashes = new Int32Array(capacity);
  let headers = new Int32Array(16);
  let headerHashes = new Int32Array(16);
  let headerCount = 0;
  const marked: number[] = [];
  let allMarks = 0;
  let hasNames = false;
  /** By the last bits of its hash: the section in which a name stood last. Sections are counted from 1. */
  const sectionOfName = new Int32Array(TOLD_APART);
  let section = 1;
  let repeatingSection = 0;
  const lineEnds = { crLf: 0, lf: 0, cr: 0 };
  /** The next line ends, as far as somebody has looked for them. */
  let nextLf = -1;
  let nextCr = -1;
  // This function is too long for others to become part of it; so it makes hashes itself.
  const bytes = new AsciiLines(text);
  let { units, end, start: base } = bytes;
  let line = 0;
  let at = 0;

  for (;;) {
    if (line === capacity) {
      // As many as there will be if the rest of the text has lines like these.
      capacity = Math.ceil((1.05 * line * length) / (base + at)) + 64;
      kinds = enlarged(kinds, new Uint8Array(capacity));
      marksOfLines = enlarged(marksOfLines, new Uint16Array(capacity));
      offsets = enlarged(offsets, new Int32Array(capacity * STRIDE));
      hashes = enlarged(hashes, new Int32Array(capacity));
    }
    const start = at;
    let unit = units[at] as number;
    while (unit <= SPACE && unit !== LF && unit !== CR && isBlank(unit)) unit = units[++at] as number;

    const contentStart = at;
    const first = unit;
    let kind: LineKind = LineKind.blank;
    let marks = 0;
    let hash = 0;
    let nameEnd = -1;
    let valueStart = -1;
    if (first === SEMICOLON) {
      kind = LineKind.comment;
      // Nobody reads what stands in a comment, and the engine finds its end faster than a loop here.
      const offset = base + at;
      if (nextLf < offset) nextLf = indexOrEnd(text, '\n', offset);
      if (nextCr < offset) nextCr = indexOrEnd(text, '\r', offset);
      if (isDirective(text, offset)) marks = LineMark.directive;
      at = Math.min(nextLf, nextCr) - base;
      unit = units[at] as number;
    } else if (first === OPEN_BRACKET) {
      let firstClose = -1;
      while (unit !== LF && unit !== CR) {
        if (unit === CLOSE_BRACKET) {
          nameEnd = at;
          if (firstClose < 0) firstClose = at;
        } else if (unit === EQUALS && valueStart < 0) valueStart = at + 1;
        else if (unit < SPACE || unit >= DELETE) marks |= unusualKind(unit);
        unit = units[++at] as number;
      }
      const isHidden = line === 0 && options.markBeforeFirstLine === true;
      let nameStart = contentStart;
      if (nameEnd >= 0 && !isHidden) {
        kind = LineKind.section;
        nameStart++;
        valueStart = nameEnd + 1;
        if (firstClose !== nameEnd || hasBlanksAtEnds(units, nameStart, nameEnd)) marks |= LineMark.oddHeader;
      } else {
        kind = valueStart >= 0 ? LineKind.key : isHidden ? LineKind.orphan : LineKind.unclosed;
        nameEnd = valueStart >= 0 ? valueStart - 1 : at;
        while (isBlank(units[nameEnd - 1] as number)) nameEnd--;
        marks |= LineMark.openBracket;
      }
      if (marks === 0) {
        hash = EMPTY_NAME_HASH;
        for (let index = nameStart; index < nameEnd; index++)
          hash = Math.imul(hash ^ ((units[index] as number) | CASE_BIT), HASH_FACTOR);
      } else hash = hashName(text, base + nameStart, base + nameEnd);
    } else if (unit !== LF && unit !== CR) {
      // The hash with the blanks at the end, which count only where another character follows.
      let running = EMPTY_NAME_HASH;
      hash = running;
      nameEnd = at;
      while (unit !== EQUALS) {
        if (unit > SPACE && unit < DELETE) {
          running = Math.imul(running ^ (unit | CASE_BIT), HASH_FACTOR);
          hash = running;
          nameEnd = at + 1;
        } else if (unit === SPACE) running = Math.imul(running ^ SPACE, HASH_FACTOR);
        else if (unit === LF || unit === CR) break;
        else marks |= unusualKind(unit);
        unit = units[++at] as number;
      }
      if (marks !== 0) {
        nameEnd = at;
        while (nameEnd > contentStart && isBlank(units[nameEnd - 1] as number)) nameEnd--;
        hash = hashName(text, base + contentStart, base + nameEnd);
      }
      kind = LineKind.orphan;
      if (unit === EQUALS) {
        kind = LineKind.key;
        valueStart = at + 1;
        for (;;) {
          unit = units[++at] as number;
          if (unit >= SPACE && unit < DELETE) continue;
          if (unit === LF || unit === CR) break;
          marks |= unusualKind(unit);
        }
      }
      if (first === HASH || (first === SLASH && units[contentStart + 1] === SLASH))
        marks |= LineMark.foreignComment;
    }

    let contentEnd = at;
    // To compare first costs less than to call, and few lines end with a blank.
    while (
      contentEnd > contentStart &&
      (units[contentEnd - 1] as number) <= SPACE &&
      isBlank(units[contentEnd - 1] as number)
    )
      contentEnd--;
    if (nameEnd < 0) nameEnd = contentEnd;
    if (valueStart < 0) valueStart = contentEnd;
    if (kind === LineKind.section) {
      if (valueStart < contentEnd) marks |= LineMark.oddHeader;
      if (headerCount === headers.length) {
        headers = enlarged(headers, new Int32Array(2 * headerCount));
        headerHashes = enlarged(headerHashes, new Int32Array(2 * headerCount));
      }
      headers[headerCount] = line;
      headerHashes[headerCount++] = hash;
      section++;
    } else if (kind > LineKind.section) {
      hasNames = true;
      const place = hash & (TOLD_APART - 1);
      if (sectionOfName[place] !== section) sectionOfName[place] = section;
      else if (repeatingSection !== section) {
        repeatingSection = section;
        marks |= LineMark.maybeRepeated;
      }
      if (kind === LineKind.key) {
        while (
          valueStart < contentEnd &&
          (units[valueStart] as number) <= SPACE &&
          isBlank(units[valueStart] as number)
        )
          valueStart++;
        const quote = units[valueStart];
        if (quote === DOUBLE_QUOTE || quote === APOSTROPHE) marks |= LineMark.quote;
      } else if (kind === LineKind.orphan) marks |= LineMark.orphan;
    }
    if (marks !== 0) {
      // Blanks at the end are no part of the line's text.
      if (contentEnd < at) marks = (marks & ~UNUSUAL) | unusualIn(units, contentStart, contentEnd, marks);
      if (marks !== 0) marked.push(line);
      allMarks |= marks;
      marksOfLines[line] = marks;
    }

    kinds[line] = kind;
    const index = line * STRIDE;
    offsets[index + START] = base + start;
    offsets[index + CONTENT_START] = base + contentStart;
    offsets[index + CONTENT_END] = base + contentEnd;
    offsets[index + NAME_END] = base + nameEnd;
    offsets[index + VALUE_START] = base + valueStart;
    hashes[line] = hash;
    line++;

    // Behind its last line end a text has one more, empty line, as in an editor.
    if (at === end) break;
    at++;
    if (unit === LF) lineEnds.lf++;
    else if (units[at] === LF && at < end) {
      lineEnds.crLf++;
      at++;
    } else lineEnds.cr++;
    if (at === end && bytes.next()) {
      ({ units, end, start: base } = bytes);
      at = 0;
    }
  }
  return new ScannedIni(text, {
    count: line,
    kinds,
    marks: marksOfLines,
    offsets,
    hashes,
    marked,
    allMarks,
    headers: headers.subarray(0, headerCount),
    headerHashes: headerHashes.subarray(0, headerCount),
    hasNames,
    lineEnds,
  });
}

function enlarged<List extends Uint8Array | Uint16Array | Int32Array>(full: List, larger: List): List {
  larger.set(full);
  return larger;
}

function indexOrEnd(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}

/** True for a comment that begins with `swm-`, in any case. */
function isDirective(text: string, start: number): boolean {
  let at = start;
  let unit = SEMICOLON;
  while (unit === SEMICOLON) unit = text.charCodeAt(++at);
  while (unit === SPACE || unit === TAB) unit = text.charCodeAt(++at);
  return (unit | 0x20) === SMALL_S && text.slice(at, at + 4).toLowerCase() === 'swm-';
}

function hasBlanksAtEnds(units: Uint8Array, start: number, end: number): boolean {
  return start < end && (isBlank(units[start] as number) || isBlank(units[end - 1] as number));
}

/** Which of the unusual characters that a line holds stand in a part of it. */
function unusualIn(units: Uint8Array, start: number, end: number, held: number): number {
  let marks = 0;
  if ((held & UNUSUAL) === 0) return marks;
  for (let at = start; at < end; at++) marks |= unusualKind(units[at] as number);
  return marks;
}
