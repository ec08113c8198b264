import type { IniDocument } from '../ini/document.ts';
import type { Encoding } from '../text/encoding.ts';
import { contentSpan } from './fixes.ts';
import { iniRule } from './rule.ts';

/** What 16-bit Windows reads of an INI file. */
const LIMIT = 64 * 1024;

/** The file is larger than 16-bit Windows can read. */
export const SWM110 = iniRule({
  meta: {
    id: 'SWM110',
    name: 'larger-than-64-kb',
    languages: ['remodbc-ini', 'licmtr-cfg'],
    severity: 'hint',
    evidence: 'documented',
    articles: ['Q78346', 'Q74608'],
    fix: 'none',
    noFix: 'Which lines may go, or move up, is a decision about their content.',
    explanation:
      'Windows 3.x reads 64 KB of an INI file and ignores the rest. Metering servers run Windows NT, for which no limit is documented, and clients ' +
      'Windows 95 at least, so this is a remark only; but look whether something else has been written into the file.',
    messages: {
      large:
        'The file is larger than 64 KB. 16-bit Windows reads 65,536 bytes of an INI file, which end in this line, and ignores the rest.',
    },
    examples: {
      bad: `[DS]\n${`;${'-'.repeat(62)}\n`.repeat(1025)}PackInterval=604800\n`,
      good: '[DS]\nPackInterval=604800\n',
    },
  },

  check({ document, encoding }, report) {
    const { size, offsetAtLimit } = measure(document, encoding);
    if (size <= LIMIT) return;
    const line = document.lineAt(offsetAtLimit);
    report({
      message: 'large',
      values: { size: size.toLocaleString('en-US') },
      ...contentSpan(document, line),
    });
  },
});

/** The size of the file in bytes, and which character is the first that does not fit into the limit. */
function measure(
  document: IniDocument,
  encoding: Encoding | undefined,
): { readonly size: number; readonly offsetAtLimit: number } {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom')
    return measureUtf8(document, encoding === 'utf-8-bom' ? 3 : 0);
  const isWide = encoding?.startsWith('utf-16') === true;
  const mark = encoding?.endsWith('-bom') ? 2 : 0;
  const { length } = document.characters;
  return { size: isWide ? length * 2 + mark : length, offsetAtLimit: isWide ? (LIMIT - mark) / 2 : LIMIT };
}

function measureUtf8(
  { parts }: IniDocument,
  mark: number,
): { readonly size: number; readonly offsetAtLimit: number } {
  let size = mark;
  let offset = 0;
  let offsetAtLimit = 0;
  for (const { document } of parts) {
    if (size <= LIMIT) offsetAtLimit = offset + charactersWithin(document.text, LIMIT - size);
    size += utf8Length(document);
    offset += document.text.length;
  }
  return { size, offsetAtLimit };
}

const utf8Lengths = new WeakMap<IniDocument, number>();

/** How many bytes the text of a part takes. Counted once. */
function utf8Length(part: IniDocument): number {
  const known = utf8Lengths.get(part);
  if (known !== undefined) return known;
  let length = 0;
  for (let offset = 0; offset < part.text.length; offset++) length += bytesOf(part.text.charCodeAt(offset));
  utf8Lengths.set(part, length);
  return length;
}

/** How many characters at the start of a text take no more than some bytes. */
function charactersWithin(text: string, bytes: number): number {
  let left = bytes;
  let offset = 0;
  for (; offset < text.length; offset++) {
    left -= bytesOf(text.charCodeAt(offset));
    if (left < 0) break;
  }
  return offset;
}

/** Half of a surrogate pair has two of the pair's four bytes. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}
