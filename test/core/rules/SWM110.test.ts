import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import { editedFile } from '../../../server/src/core/edited-file.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { type Encoding, encodeText } from '../../../server/src/core/text/encoding.ts';

const LIMIT = 65_536;

/** A text of lines whose bytes are as many as asked for. */
function textOf(size: number, encoding: Encoding, filler: string): string {
  const bytesOf = (text: string): number => {
    const bytes = encodeText({ text, encoding });
    assert.ok(bytes instanceof Uint8Array);
    return bytes.length;
  };
  const line = `;${filler.repeat(20)}\r\n`;
  const lineSize = bytesOf(line + line) - bytesOf(line);
  const start = '[DS]\r\nPackInterval=604800\r\n';
  const text = start + line.repeat(Math.floor((size - bytesOf(start)) / lineSize));
  const unit = encoding.startsWith('utf-16') ? 2 : 1;
  return text + ';'.repeat((size - bytesOf(text)) / unit);
}

describe('SWM110', () => {
  const cases: readonly (readonly [Encoding, string])[] = [
    ['windows-1252', 'x'],
    ['windows-1252', '\u00fc'],
    ['utf-8', '\u00fc'],
    ['utf-8-bom', '\u20ac'],
    ['utf-8-bom', '\u{1f642}'],
    ['utf-16le-bom', '\u00fc'],
    ['utf-16be', 'x'],
  ];
  for (const [encoding, filler] of cases) {
    test(`counts the bytes of ${encoding} with "${filler}"`, () => {
      assert.equal(hint(textOf(LIMIT, encoding, filler), encoding), undefined);
      const longer = textOf(LIMIT + 2, encoding, filler);
      assert.equal(hint(longer, encoding)?.end, longer.length);
    });
  }

  test('takes a text of unknown encoding for one byte a character', () => {
    assert.equal(hint('x'.repeat(LIMIT), undefined), undefined);
    assert.ok(hint('x'.repeat(LIMIT + 1), undefined));
  });

  test('points at the line in which the limit lies', () => {
    const text = `[DS]\n;${'x'.repeat(LIMIT - 7)}\nPackInterval=604800\n`;
    const found = hint(text, 'windows-1252');
    assert.equal(found && text.slice(found.start, found.end), 'PackInterval=604800');
    const inUtf8 = hint(text, 'utf-8');
    assert.equal(inUtf8 && text.slice(inUtf8.start, inUtf8.end), 'PackInterval=604800');
  });

  for (const more of [0, 2]) {
    test(`counts the pieces of an edited file together, ${more} bytes beyond the limit`, () => {
      const text = textOf(LIMIT + more, 'utf-8', '\u00fc');
      const file = editedFile(text, 'remodbc-ini').read('utf-8');
      const found = lint(file, {}, defaultSettings).find(({ rule }) => rule === 'SWM110');
      assert.deepEqual(found, hint(text, 'utf-8'));
    });
  }
});

function hint(text: string, encoding: Encoding | undefined) {
  const findings = lint(parseDocument(text, 'remodbc-ini', encoding), {}, defaultSettings);
  return findings.find(({ rule }) => rule === 'SWM110');
}
