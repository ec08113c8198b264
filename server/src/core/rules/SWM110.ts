import type { IniDocument } from '../ini/document.ts';
import { type Encoding, markLength } from '../text/encoding.ts';
import { utf8Length, utf8LengthOf } from './byte-length.ts';
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
    const line = document.lineAt(end);
    report({ lines: [line], say: () => ({ message: 'large', ...contentSpan(document, line) }) });
  },
});

/** How many characters at the start of the file fit into the limit. */
function charactersWithin({ characters, parts }: IniDocument, encoding: Encoding | undefined): number {
  const bytes = LIMIT - markLength(encoding);
  if (encoding !== 'utf-8' && encoding !== 'utf-8-bom')
    return Math.min(characters.length, encoding?.startsWith('utf-16') ? bytes / 2 : bytes);
  let left = bytes;
  let offset = 0;
  for (const { document } of parts) {
    // No character takes less than a byte.
    const length = document.text.length > left ? document.text.length : lengthOf(document);
    if (length > left) return offset + charactersIn(document.text, left);
    left -= length;
    offset += document.text.length;
  }
  return offset;
}

const utf8Lengths = new WeakMap<IniDocument, number>();

/** How many bytes the text of a part takes in UTF-8. Counted once. */
function lengthOf(part: IniDocument): number {
  const known = utf8Lengths.get(part);
  if (known !== undefined) return known;
  const length = utf8Length(part.text);
  utf8Lengths.set(part, length);
  return length;
}

/** How many characters at the start of a text take no more than some bytes. */
function charactersIn(text: string, bytes: number): number {
  let left = bytes;
  let offset = 0;
  for (; offset < text.length; offset++) {
    left -= utf8LengthOf(text.charCodeAt(offset));
    if (left < 0) break;
  }
  return offset;
}
