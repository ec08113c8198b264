import type { IniDocument } from '../ini/document.ts';
import { LineKind, LineMark } from '../ini/document.ts';
import { unusualKind } from '../ini/scanner.ts';
import { type Encoding, firstUnencodable } from '../text/encoding.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Span } from '../text/lines.ts';
import { strayMarkLength } from '../text/stray-mark.ts';
import { contentSpan, replace } from './fixes.ts';
import { foreignCommentMark } from './intended-lines.ts';
import { type Fix, iniRule, type Report } from './rule.ts';

/** The file is not plain ANSI text: a byte order mark, UTF-16, or characters that depend on the code page. */
export const SWM108 = iniRule({
  meta: {
    id: 'SWM108',
    name: 'encoding',
    languages: ['remodbc-ini', 'licmtr-cfg'],
    severity: 'warning',
    evidence: 'inferred',
    articles: [],
    fix: 'suggested',
    explanation:
      'Windows takes an INI file as text in the ANSI code page of the computer, or as UTF-16 if it begins with the mark of UTF-16LE. The mark of ' +
      'UTF-8 is not recognised (seen on Windows; no Knowledge Base article deals with it): its three bytes become part of the first line, and a ' +
      'section header there is lost with all its keys. Save the file as ANSI, best with nothing but ASCII in it.',
    messages: {
      markOnHeader:
        'The file begins with the byte order mark of UTF-8, which Windows takes as text of the first line: "{line}" is no section header then, and the keys below it are not found.',
      mark: 'The file begins with the byte order mark of UTF-8, which Windows does not recognise: its three bytes become part of the first line.',
      wide: 'The file is UTF-16. Windows recognises its byte order mark, but a program that reads the bytes itself expects ANSI.',
      wideBigEndian:
        'The file is UTF-16 with its bytes in big-endian order; whether Windows reads such a file is not documented.',
      wideUnmarked:
        'The file is UTF-16 without a byte order mark. Windows takes it as ANSI with a NUL beside every character and finds no section in it.',
      characters:
        'Windows reads "{text}" in the ANSI code page of the computer; it is another text where that is not the code page of the writer.',
    },
    examples: {
      bad: '\u00ef\u00bb\u00bf[DS]\nPackInterval=604800\n',
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ document, encoding }, report) {
    const fault = encodingFault(document, encoding);
    if (fault) report({ ...contentSpan(document, 0), ...fault });
    if (encoding?.startsWith('utf-16')) return;
    for (const line of document.linesWith(LineMark.nonAscii)) {
      const place = isRead(document, line) && charactersIn(document, line);
      if (!place) continue;
      const text = excerpt(document.characters.slice(place.start, place.end));
      report({ message: 'characters', values: { text }, severity: 'hint', ...place });
    }
  },
});

type Fault = Pick<Report<'markOnHeader' | 'mark' | 'wide' | 'wideBigEndian' | 'wideUnmarked'>, 'message'> &
  Omit<Report, 'message' | 'start' | 'end'>;

function encodingFault(document: IniDocument, encoding: Encoding | undefined): Fault | undefined {
  switch (encoding) {
    case 'utf-16le-bom':
      return { message: 'wide', severity: 'information', fixes: saveAsAnsi(document.text) };
    case 'utf-16be-bom':
      return { message: 'wideBigEndian', fixes: saveAsAnsi(document.text) };
    case 'utf-16le':
    case 'utf-16be':
      return { message: 'wideUnmarked', fixes: saveAsAnsi(document.text) };
  }
  const length = strayMarkLength(document.characters);
  if (encoding !== 'utf-8-bom' && length === 0) return undefined;
  const line = document.characters
    .slice(document.contentStart(0) + length, document.contentEnd(0))
    .trimStart();
  const isHeader = line.startsWith('[') && line.includes(']');
  return {
    message: isHeader ? 'markOnHeader' : 'mark',
    values: { line: excerpt(line) },
    severity: isHeader ? 'error' : 'warning',
    fixes: length > 0 ? [deleteMark(length)] : saveAsAnsi(document.text),
  };
}

/** Writes the file in the code page; Windows may then find sections that it did not find before. */
function saveAsAnsi(text: string): readonly Fix[] {
  if (firstUnencodable(text, 'windows-1252')) return [];
  const title = 'Save as ANSI without a byte order mark';
  return [{ title, safe: false, edits: [], encoding: 'windows-1252' }];
}

function deleteMark(length: number): Fix {
  const title = 'Delete the byte order mark';
  return { title, safe: false, edits: [replace({ start: 0, end: length }, '')] };
}

/** True for lines that Windows makes names and values of. */
function isRead(document: IniDocument, line: number): boolean {
  const kind = document.kind(line);
  return kind === LineKind.section || (kind === LineKind.key && foreignCommentMark(document, line) === 0);
}

/** From the first to the last character beyond ASCII; a byte order mark is none of them. */
function charactersIn(document: IniDocument, line: number): Span | undefined {
  const isOutside = (offset: number): boolean =>
    unusualKind(document.characters.charCodeAt(offset)) === LineMark.nonAscii;
  let start = document.contentStart(line) + (line === 0 ? strayMarkLength(document.characters) : 0);
  let end = document.contentEnd(line);
  while (start < end && !isOutside(start)) start++;
  while (end > start && !isOutside(end - 1)) end--;
  return start < end ? { start, end } : undefined;
}
