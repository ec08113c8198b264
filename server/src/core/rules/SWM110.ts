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
    const end = charactersWithin(document, encoding);
    if (end === document.characters.length) return;
    report({ message: 'large', ...contentSpan(document, document.lineAt(end)) });
  },
});

/** How many characters at the start of the file fit into the limit. */
function charactersWithin({ characters, parts }: IniDocument, encoding: Encoding | undefined): number {
  const mark = encoding?.endsWith('-bom') ? (encoding === 'utf-8-bom' ? 3 : 2) : 0;
  const bytes = LIMIT - mark;
  if (encoding !== 'utf-8' && encoding !== 'utf-8-bom')
    return Math.min(characters.length, encoding?.startsWith('utf-16') ? bytes / 2 : bytes);
  let left = bytes;
  let offset = 0;
  for (const { document } of parts) {
    // No character takes less than a byte.
    const length = document.text.length > left ? document.text.length : utf8Length(document);
    if (length > left) return offset + charactersIn(document.text, left);
    left -= length;
    offset += document.text.length;
  }
  return offset;
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
function charactersIn(text: string, bytes: number): number {
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
