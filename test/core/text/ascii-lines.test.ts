import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { AsciiLines, BEYOND_ASCII } from '../../../server/src/core/text/ascii-lines.ts';

const CHUNK = 1 << 16;

/** Some lines that fill about a chunk each, so that its end falls on all kinds of places. */
const anyLines = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', '\x7f', '\x80', 'é', '\ud800', '=', '\0'),
      fc.constantFrom(0, 1, 20_000, CHUNK - 2, CHUNK - 1, CHUNK, CHUNK + 1),
      fc.constantFrom('\n', '\r\n', '\r', ''),
    ),
    { maxLength: 5 },
  )
  .map((lines) => lines.map(([character, length, lineEnd]) => character.repeat(length) + lineEnd).join(''));

function assertParts(text: string): void {
  const lines = new AsciiLines(text);
  let offset = 0;
  do {
    assert.equal(lines.start, offset);
    const part = text.slice(offset, offset + lines.end);
    assert.equal(lines.units[lines.end], 0x0a);
    for (let at = 0; at < part.length; at++) {
      const unit = part.charCodeAt(at);
      const expected = unit < 0x80 ? unit : BEYOND_ASCII;
      if (lines.units[at] !== expected) assert.fail(`${lines.units[at]} at ${offset + at}`);
    }
    offset += lines.end;
    const next = text.slice(offset, offset + 1);
    if (offset < text.length) assert.ok(/(?:\n|\r)$/.test(part.slice(-1)));
    if (part.endsWith('\r')) assert.notEqual(next, '\n');
    if (part.length > CHUNK) assert.ok(!/[\r\n]./s.test(part.slice(0, -1)), 'many lines at a time');
    assert.ok(part !== '' || text === '', 'nothing at a time');
  } while (lines.next());
  assert.equal(offset, text.length);
}

describe('a text as numbers', () => {
  test('is whole lines at a time, each number that of its character', () => {
    fc.assert(fc.property(anyLines, assertParts), { numRuns: 60 });
  });

  test('is never cut inside a line end, and has no more than a line where that is long', () => {
    for (const lineEnd of ['\n', '\r', '\r\n'])
      for (let length = CHUNK - 3; length <= CHUNK + 1; length++)
        for (const first of ['', '\n', 'a\r'])
          assertParts(`${first}${'a'.repeat(length)}${lineEnd}b${lineEnd}c`);
  });

  test('is as many lines at a time as there is room for', () => {
    const lengths = (text: string): readonly number[] => {
      const lines = new AsciiLines(text);
      const all = [lines.end];
      while (lines.next()) all.push(lines.end);
      return all;
    };
    assert.deepEqual(lengths('a\n'.repeat(CHUNK)), [CHUNK, CHUNK]);
    // What stands behind the last of these may be the other half of a line end.
    assert.deepEqual(lengths('a\r'.repeat(CHUNK)), [CHUNK - 2, CHUNK - 2, 4]);
  });
});
