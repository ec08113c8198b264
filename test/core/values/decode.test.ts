import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeValue } from '../../../server/src/core/values/decode.ts';
import { encodeSchedules } from '../../../server/src/core/values/schedule/token.ts';
import { anyToken } from './schedule/schedules.ts';

/** The kind and the seconds of a moment, or the reason why it is none. */
function reading(value: string): string {
  const decoded = decodeValue(value);
  if (decoded.kind === 'error') return decoded.reason;
  return decoded.kind === 'schedule'
    ? `${decoded.schedules.length} token`
    : `${decoded.kind} ${decoded.seconds}`;
}

test('the number of digits tells the unit of a moment', () => {
  const cases: Readonly<Record<string, string>> = {
    989114399: 'epoch 989114399',
    100000000: 'epoch 100000000',
    '000000000': 'epoch 0',
    2147483647: 'epoch 2147483647',
    '0989114399': 'epoch 989114399',
    988423199000: 'milliseconds 988423199',
    988423199999: 'milliseconds 988423199',
    '1000000000000': 'milliseconds 1000000000',
    '988423199000000': 'microseconds 988423199',
    '988423199999999': 'microseconds 988423199',
    '126328967990000000': 'filetime 988423199',
    '126328967999999999': 'filetime 988423199',
    '29228490, 61154480': 'filetime 909067272',
    '29228490,61154480': 'filetime 909067272',
    '0, 0': 'filetime -11644473600',
  };
  for (const [value, expected] of Object.entries(cases)) assert.equal(reading(value), expected, value);
});

test('sixteen decimal digits are a token, and microseconds besides where that gives a date', () => {
  const plausible = decodeValue('1000000000000000');
  assert.ok(plausible.kind === 'schedule');
  assert.deepEqual(plausible.otherReading, {
    kind: 'microseconds',
    seconds: 1_000_000_000,
    count: 1_000_000_000_000_000n,
  });
  for (const value of ['0001200000100400', '9999999999999999', '10000000000000001000000000000000']) {
    const decoded = decodeValue(value);
    assert.ok(decoded.kind === 'schedule' && !('otherReading' in decoded), value);
  }
});

test('everything else is refused with a reason', () => {
  const cases: Readonly<Record<string, RegExp>> = {
    '': /is empty$/,
    123: /^a value of 3 decimal digits is not known: seconds since 1970 have 9 or 10 digits/,
    37000: /it may be days as a spreadsheet counts them/,
    266399: /it may be the second of the week$/,
    '12345678901': /^a value of 11 decimal digits/,
    '12345678901234': /^a value of 14 decimal digits/,
    '00012000001000380': /^a value of 17 decimal digits/,
    '1234567890123456789': /^a value of 19 decimal digits/,
    '000120000010003G': /^"G" at position 16 is no hexadecimal digit$/,
    '0x00012000001000': /without 0x$/,
    ABC: /^a schedule value has 16 hexadecimal digits or a multiple of 16, this one has 3$/,
    ' 0001200000100400': /^" " at position 1 is no hexadecimal digit$/,
    '989114399 ': /^" " at position 10/,
    '-989114399': /^"-" at position 1/,
    2147483648: /^2147483648 is more than 2147483647/,
    '9999999999': /^9999999999 is more than 2147483647/,
    '29228490,': /two halves/,
    '29228490, 4294967296': /two halves/,
    '2001-05-06 01:59:59': /^this is a date and no value/,
    'every 4 hours': /^these are words and no value/,
  };
  for (const [value, reason] of Object.entries(cases)) assert.match(reading(value), reason, value);
});

test('every token is read as a schedule and gives itself back', () => {
  fc.assert(
    fc.property(fc.array(anyToken, { minLength: 1, maxLength: 3 }), (tokens) => {
      const decoded = decodeValue(tokens.join('').toLowerCase());
      assert.ok(decoded.kind === 'schedule');
      assert.deepEqual(encodeSchedules(decoded.schedules), { ok: true, value: tokens.join('') });
    }),
  );
});

test('no text makes it fail, and a reason is a clause', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-fA-Fx, -]{0,40}$/)), (text) => {
      const decoded = decodeValue(text);
      if (decoded.kind === 'error') assert.match(decoded.reason, /[^.]$/);
    }),
  );
});

test('a value is refused for what it is as a whole', () => {
  const digits = '1'.repeat(19);
  assert.match(reading(digits), /^a value of 19 decimal digits is not known/);
  for (const value of [`x${digits}`, `${digits}x`])
    assert.doesNotMatch(reading(value), /decimal digits is not known/);
  assert.equal(reading('0x1'), 'the digits of a schedule are written without 0x');
  assert.notEqual(reading('10x1'), reading('0x1'));
  assert.match(reading('1, 2 3'), /^a FILETIME in two halves/);
  for (const value of ['x1, 2', '1, 2x', 'a,2']) assert.doesNotMatch(reading(value), /two halves/, value);
  assert.match(reading('1234567'), /a multiple of 16$/);
});
