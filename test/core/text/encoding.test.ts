import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  decodeAsWindows,
  decodeBytes,
  encodeText,
  encodingOf,
  firstUnencodable,
} from '../../../server/src/core/text/encoding.ts';
import { anyText } from '../../support/any-text.ts';
import { sized } from '../../support/sized.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const bytesOf = (text: string): Uint8Array => Buffer.from(text.replaceAll('\u20ac', '\x80'), 'latin1');
const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];

describe('the encoding of a file', () => {
  test('is ANSI without a mark, and byte 80 is the euro sign', () => {
    assert.deepEqual(decodeBytes(bytes(0x80, 0x9f, 0x93, 0xe9)), {
      text: '\u20ac\u0178\u201c\u00e9',
      encoding: 'windows-1252',
    });
  });

  test('is told by a byte of 80 to 9F wherever it stands in a file, and wherever the file stands in memory', () => {
    for (let place = 0; place < 12; place++) {
      const text = `${'a'.repeat(place)}\u20ac${'\u00e9'.repeat(12 - place)}`;
      for (let start = 0; start < 4; start++) {
        const memory = Buffer.concat([Buffer.alloc(start), bytesOf(text)]);
        assert.equal(decodeBytes(new Uint8Array(memory).subarray(start)).text, text, `${place}, ${start}`);
      }
    }
  });

  test('keeps the five bytes that code page 1252 leaves undefined', () => {
    const undefinedBytes = bytes(0x81, 0x8d, 0x8f, 0x90, 0x9d);
    assert.deepEqual(encodeText(decodeBytes(undefinedBytes)), undefinedBytes);
  });

  test('is UTF-8 with its mark', () => {
    assert.deepEqual(decodeBytes(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80)), {
      text: 'é\u{1f600}',
      encoding: 'utf-8-bom',
    });
  });

  test('is ANSI where bytes behind the mark of UTF-8 are no UTF-8, so that none is lost', () => {
    for (const broken of [
      [0x80],
      [0xff],
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xed, 0xbf, 0xbf],
      [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xf9, 0x80, 0x80, 0x80],
      [0xc3],
      [0xe2, 0x82],
      [0xc3, 0x29],
    ]) {
      const file = bytes(0xef, 0xbb, 0xbf, ...broken);
      assert.equal(decodeBytes(file).encoding, 'windows-1252', broken.join());
      const again = encodeText(decodeBytes(file));
      assert.ok(again instanceof Uint8Array && Buffer.compare(again, file) === 0);
    }
  });

  test('is UTF-16 with its units either way round', () => {
    const file = bytes(0xfe, 0xff, 0, 0x5b, 0x20, 0xac);
    assert.deepEqual(decodeBytes(file), { text: '[\u20ac', encoding: 'utf-16be-bom' });
    assert.equal(decodeAsWindows(file), '[\u20ac');
    assert.equal(decodeAsWindows(bytes(0xff, 0xfe, 0x5b, 0, 0xac, 0x20)), '[\u20ac');
    assert.deepEqual(encodeText(decodeBytes(file)), file);
  });

  test('is ANSI where the beginning of a mark is all there is, and where zero bytes are too few or on both sides', () => {
    for (const file of [
      bytes(0xff, 0x5b),
      bytes(0x5b, 0xfe),
      bytes(0xef, 0xbb, 0x5b),
      bytes(0x41, 0),
      bytes(0x41, 0, 0x42, 0x43, 0x44, 0x45),
      bytes(0x41, 0, 0, 0, 0x42, 0, 0x43, 0, 0x44, 0),
      bytes(0, 0x41, 0, 0, 0, 0x42, 0, 0x43, 0, 0x44),
    ])
      assert.equal(decodeBytes(file).encoding, 'windows-1252', file.join());
  });

  test('is UTF-16 with a mark, and half a unit at the end is kept', () => {
    const file = bytes(0xff, 0xfe, ...utf16('[DS]'), 0x41);
    assert.deepEqual(decodeBytes(file), { text: '[DS]', encoding: 'utf-16le-bom', oddByte: 0x41 });
    const again = encodeText(decodeBytes(file));
    assert.ok(again instanceof Uint8Array && Buffer.compare(again, file) === 0);
  });

  test('is recognised as UTF-16 without a mark by its zero bytes, which Windows does not do', () => {
    const file = bytes(...utf16('[DS]\r\nPackTime=1\r\n'));
    assert.equal(decodeBytes(file).encoding, 'utf-16le');
    assert.equal(decodeBytes(file.map((_, index) => file[index ^ 1] as number)).encoding, 'utf-16be');
    assert.equal(decodeAsWindows(file).slice(0, 4), '[\0D\0');
  });

  test('is UTF-16 without a mark from two characters on, where four of five have a zero byte on one side', () => {
    const little = [bytes(0x41, 0, 0x42, 0), bytes(0x45, 0x46, 0x41, 0, 0x42, 0, 0x43, 0, 0x44, 0)];
    for (const file of little) {
      assert.equal(decodeBytes(file).encoding, 'utf-16le');
      assert.equal(decodeBytes(file.map((_, index) => file[index ^ 1] as number)).encoding, 'utf-16be');
    }
    // Only the beginning of a file decides.
    const beginning = utf16('a'.repeat(256));
    assert.equal(decodeBytes(bytes(...beginning, 0, 0)).encoding, 'utf-16le');
    assert.equal(decodeBytes(bytes(...beginning.slice(2), 0, 0)).encoding, 'windows-1252');
  });

  test('has a mark in front only where it is said so', () => {
    assert.deepEqual(encodeText({ text: 'a', encoding: 'utf-8' }), bytes(0x61));
    assert.deepEqual(encodeText({ text: 'a', encoding: 'utf-16le' }), bytes(0x61, 0));
    assert.deepEqual(encodeText({ text: 'a', encoding: 'utf-16be' }), bytes(0, 0x61));
    // A second mark is a character.
    const twice = bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf);
    assert.deepEqual(decodeBytes(twice), { text: '\ufeff', encoding: 'utf-8-bom' });
  });

  test('leaves the mark of UTF-8 in front of the first line as Windows reads it', () => {
    assert.equal(decodeAsWindows(bytes(0xef, 0xbb, 0xbf, 0x5b)), '\u00ef\u00bb\u00bf[');
  });

  test('any bytes come back as they were', () => {
    const marks = fc.constantFrom<readonly number[]>([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]);
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      anyText().map((text) => Uint8Array.from(Buffer.from(text, 'utf8'))),
      fc.string({ unit: 'grapheme' }).map((text) => Uint8Array.from(utf16(text))),
    );
    fc.assert(
      fc.property(marks, body, (mark, rest) => {
        const file = bytes(...mark, ...rest);
        assert.equal(encodingOf(file), decodeBytes(file).encoding);
        const again = encodeText(decodeBytes(file));
        assert.ok(again instanceof Uint8Array && Buffer.compare(again, file) === 0);
      }),
      { numRuns: sized(600) },
    );
  });

  test('agrees with the platform about the first and the last character of every length, in any number', () => {
    const limits = '\0\x7f\x80\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}';
    for (const text of [limits, limits.repeat(1000)]) {
      const file = bytes(0xef, 0xbb, 0xbf, ...Buffer.from(text, 'utf8'));
      assert.ok(decodeBytes(file).text === text);
      assert.deepEqual(encodeText({ text, encoding: 'utf-8-bom' }), file);
      assert.ok(decodeBytes(bytes(0xff, 0xfe, ...utf16(text))).text === text);
    }
    assert.deepEqual(firstUnencodable('a\udfff', 'utf-8'), { offset: 1, character: '\udfff' });
  });

  test('agrees with the platform about UTF-8 and UTF-16', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const eight = bytes(0xef, 0xbb, 0xbf, ...Buffer.from(text, 'utf8'));
        assert.deepEqual(decodeBytes(eight), { text, encoding: 'utf-8-bom' });
        assert.deepEqual(decodeBytes(bytes(0xff, 0xfe, ...utf16(text))), { text, encoding: 'utf-16le-bom' });
      }),
    );
  });
});

describe('a character that an encoding lacks', () => {
  test('is named with its place', () => {
    assert.deepEqual(firstUnencodable('a€ж', 'windows-1252'), { offset: 2, character: 'ж' });
    assert.equal(firstUnencodable('a€é', 'windows-1252'), undefined);
    assert.deepEqual(firstUnencodable('a\ud800b', 'utf-8'), { offset: 1, character: '\ud800' });
    for (const control of ['\x80', '\x9f'])
      assert.deepEqual(firstUnencodable(control, 'windows-1252'), { offset: 0, character: control });
    assert.equal(firstUnencodable('\x7f\x81\xa0', 'windows-1252'), undefined);
  });

  test('does not exist in UTF-16, not even half a pair', () => {
    assert.equal(firstUnencodable('\ud800', 'utf-16le-bom'), undefined);
  });
});
