import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { decodeBytes, type Encoding, encodeText } from '../../../server/src/core/text/encoding.ts';

const TEXT = '[DS]\r\nPackInterval=604800\r\n';

function findings(text: string, encoding: Encoding | undefined): readonly Finding[] {
  return lint(parseDocument(text, 'remodbc-ini', encoding), {}, defaultSettings);
}

function encodingFindings(text: string, encoding: Encoding | undefined): readonly Finding[] {
  return findings(text, encoding).filter(({ rule }) => rule === 'SWM108');
}

describe('SWM108', () => {
  const cases: readonly (readonly [Encoding | undefined, string | undefined])[] = [
    [undefined, undefined],
    ['windows-1252', undefined],
    ['utf-8', undefined],
    ['utf-8-bom', 'error'],
    ['utf-16le-bom', 'information'],
    ['utf-16be-bom', 'warning'],
    ['utf-16le', 'warning'],
    ['utf-16be', 'warning'],
  ];
  for (const [encoding, severity] of cases) {
    test(`${encoding ?? 'an unknown encoding'}: ${severity ?? 'nothing'}`, () => {
      assert.equal(encodingFindings(TEXT, encoding)[0]?.severity, severity);
    });

    test(`${encoding ?? 'an unknown encoding'}: saving as ANSI mends it`, () => {
      const fix = encodingFindings(TEXT, encoding)[0]?.fixes[0];
      assert.equal(fix?.encoding, severity && 'windows-1252');
      if (!fix?.encoding) return;
      const bytes = encodeText({ text: TEXT, encoding: fix.encoding });
      assert.ok(bytes instanceof Uint8Array);
      const saved = decodeBytes(bytes);
      assert.deepEqual(findings(saved.text, saved.encoding), []);
    });
  }

  test('is a warning where the mark hides no header', () => {
    for (const text of [`\r\n${TEXT}`, `; note\r\n${TEXT}`, `[DS\r\n${TEXT}`, ''])
      assert.equal(encodingFindings(text, 'utf-8-bom')[0]?.severity, 'warning', text);
    assert.equal(encodingFindings(`  ${TEXT}`, 'utf-8-bom')[0]?.severity, 'error');
    assert.equal(encodingFindings(`\ufeff  ${TEXT}`, undefined)[0]?.severity, 'error');
    assert.equal(encodingFindings(`DS]\r\n${TEXT}`, 'utf-8-bom')[0]?.severity, 'warning');
  });

  test('does not offer to save as ANSI what ANSI cannot hold', () => {
    const [finding] = encodingFindings(`; \u0416\r\n${TEXT}`, 'utf-8-bom');
    assert.deepEqual(finding?.fixes, []);
  });

  test('is all that is said of a file whose only fault is the mark', () => {
    assert.deepEqual(
      findings(TEXT, 'utf-8-bom').map(({ rule }) => rule),
      ['SWM108'],
    );
    assert.deepEqual(
      findings(`\ufeff${TEXT}`, undefined).map(({ rule }) => rule),
      ['SWM108'],
    );
  });

  test('takes a mark that stands in the text for one, as characters of either encoding', () => {
    for (const mark of ['\ufeff', '\u00ef\u00bb\u00bf']) {
      const [finding] = encodingFindings(mark + TEXT, undefined);
      assert.equal(finding?.severity, 'error');
      assert.deepEqual(finding?.fixes[0]?.edits, [{ start: 0, end: mark.length, newText: '' }]);
    }
  });

  test('has nothing against characters beyond ASCII in UTF-16, where no code page matters', () => {
    const text = '[DS]\r\nOwner=B\u00fcro\r\n';
    assert.equal(encodingFindings(text, 'utf-16le-bom').length, 1);
    assert.deepEqual(
      encodingFindings(text, undefined).map(({ severity }) => severity),
      ['hint'],
    );
  });
});
