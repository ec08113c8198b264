import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDateText } from '../../../server/src/core/values/date-text.ts';
import { formatCivil, formatIso, formatSpoken } from '../../../server/src/core/values/format-time.ts';
import { sized } from '../../support/sized.ts';
import { differentZones } from './zones.ts';

/** The readings in short: "2001-05-06 01:59:59 yearFirst". */
function readingsOf(text: string): readonly string[] {
  const parsed = parseDateText(text);
  if (parsed === undefined) return [];
  if (parsed.kind === 'instant') return [`instant ${parsed.seconds}`];
  return parsed.readings.map(({ civil, order }) => `${formatCivil(civil)} ${order}`);
}

test('unambiguous wall clock times have one reading', () => {
  const cases: Readonly<Record<string, string>> = {
    '2001-05-06 01:59:59': '2001-05-06 01:59:59 yearFirst',
    '2001-05-06T01:59:59': '2001-05-06 01:59:59 yearFirst',
    '2001/05/06 01:59': '2001-05-06 01:59:00 yearFirst',
    '2001-05-06': '2001-05-06 00:00:00 yearFirst',
    '2001-05-06 01:59:59.470': '2001-05-06 01:59:59 yearFirst',
    '05/13/2001 1:59:59 AM': '2001-05-13 01:59:59 monthFirst',
    '13/05/2001 13:59:59': '2001-05-13 13:59:59 dayFirst',
    '5/5/2001 12:00 AM': '2001-05-05 00:00:00 monthFirst',
    '6.5.2001 1:59:59': '2001-05-06 01:59:59 dayFirst',
    '6 May 2001 01:59:59': '2001-05-06 01:59:59 named',
    'May 6, 2001 1:59:59 p.m.': '2001-05-06 13:59:59 named',
    'Sunday, 6th May 2001, 01:59:59': '2001-05-06 01:59:59 named',
    'Sun May 06 01:59:59 2001': '2001-05-06 01:59:59 named',
    'Tue Jul 18 17:38:07.470 2000': '2000-07-18 17:38:07 named',
    '12/31/37 12:30 PM': '2037-12-31 12:30:00 monthFirst',
    '12/31/70': '1970-12-31 00:00:00 monthFirst',
    '12/31/99': '1999-12-31 00:00:00 monthFirst',
  };
  for (const [text, reading] of Object.entries(cases)) assert.deepEqual(readingsOf(text), [reading], text);
});

test('a date whose day can be its month has two readings, the American first', () => {
  for (const text of ['05/06/2001 1:59:59 AM', '5-6-2001 01:59:59', '5/6/01 1:59:59am']) {
    assert.deepEqual(
      readingsOf(text),
      ['2001-05-06 01:59:59 monthFirst', '2001-06-05 01:59:59 dayFirst'],
      text,
    );
  }
});

test('a text with an offset names an instant', () => {
  const cases: Readonly<Record<string, number>> = {
    '2001-05-06T01:59:59Z': 989_114_399,
    '2001-05-06T01:59:59-07:00': 989_139_599,
    '2001-05-06 01:59:59 -0700': 989_139_599,
    '2001-05-06 01:59:59 UTC': 989_114_399,
    '2001-05-06 1:59:59 AM GMT': 989_114_399,
    '2001-05-06 01:59:59 UTC+05:45': 989_114_399 - 20_700,
    'Sunday 6 May 2001, 01:59:59 (America/Los_Angeles, UTC-07:00)': 989_139_599,
  };
  for (const [text, seconds] of Object.entries(cases))
    assert.deepEqual(readingsOf(text), [`instant ${seconds}`], text);
});

test('an ambiguous date with an offset is not guessed', () => {
  assert.deepEqual(readingsOf('05/06/2001 01:59:59Z'), []);
});

test('whether a clock was given is told', () => {
  const date = parseDateText('2001-05-06');
  const time = parseDateText('2001-05-06 00:00');
  assert.equal(date?.kind === 'civil' && date.hasClock, false);
  assert.equal(time?.kind === 'civil' && time.hasClock, true);
});

test('what is no date, or does not exist, has no reading', () => {
  const texts = [
    '',
    'soon',
    '989139599',
    '0x3AF4',
    '2001-02-29 01:00:00',
    '2001-13-01',
    '2001-05-06 24:00:00',
    '2001-05-06 13:00 PM',
    '2001-05-06 0:30 AM',
    '2001-05-06 01:60:00',
    '2001-05/06',
    '1/2/38',
    '1/2/69',
    '30/31/2001',
    '6 Ma 2001',
    '6 Mayor 2001',
    '6 May 01',
    '2001-05-06 01:59:59 weekly',
    '2001-05-06 01:59:59 America/Los_Angeles',
  ];
  for (const text of texts) assert.deepEqual(readingsOf(text), [], text);
});

test('a date with anything in front of it or behind it is no date', () => {
  for (const date of ['2001-05-06', '5/6/2001', '6.5.2001', '6 May 2001', 'May 6 2001']) {
    for (const text of [`x${date}`, `${date}x`, `${date}1`, `x ${date}`, `${date} x`, `1 ${date}`])
      assert.deepEqual(readingsOf(text), [], text);
  }
  for (const text of [
    '12001-05-06',
    '115/6/2001',
    '106 May 2001',
    '6thx May 2001',
    '6 xMay 2001',
    '6 May. 2001.',
    'May 2001',
    'Sun 2001',
    '6 May 2001 BC',
  ])
    assert.deepEqual(readingsOf(text), [], text);
});

test('blanks and points between the parts of a date do not matter', () => {
  for (const text of ['Sun.,  6.  May ,2001  01:59', '6th Sept. 2001 1:59 a.m.', 'May. 6., 2001 01:59'])
    assert.equal(readingsOf(text).length, 1, text);
  const offsets = [
    '(UTC-07:00)',
    '  (America/Los_Angeles,  GMT-07:00)',
    '(UTC -0700)',
    '  UTC-0700',
    '-07:00',
  ];
  for (const offset of offsets)
    assert.deepEqual(readingsOf(`2001-05-06 1:59:59.470 AM${offset}`), ['instant 989139599'], offset);
});

test('the forms that are printed are read back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...differentZones),
      fc.integer({ min: 9e8, max: 2 ** 31 }),
      (zone, seconds) => {
        assert.deepEqual(readingsOf(formatIso(seconds, zone)), [`instant ${seconds}`]);
        assert.deepEqual(readingsOf(formatSpoken(seconds, zone)), [`instant ${seconds}`]);
      },
    ),
  );
});

test('no text makes it throw', () => {
  const soup = fc.string({
    unit: fc.constantFrom('1', '2', '0', '/', '-', ':', ' ', 'May', 'AM', 'Z', '(', ')', ','),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), soup), (text) => {
      parseDateText(text);
    }),
    { numRuns: sized(300) },
  );
});

test('blanks, commas and brackets around a date do not matter, and other things do', () => {
  const seconds = (text: string) => {
    const date = parseDateText(text);
    return date?.kind === 'instant' ? date.seconds : undefined;
  };
  for (const text of [
    ' 2001-05-06 01:59:59Z ',
    '2001-05-06 01:59:59(UTC)',
    '2001-05-06 01:59:59   (UTC)',
    '2001-05-06 1:59:59AM UTC',
    '2001-05-06 1:59:59   a.m. GMT',
    '2001-05-06 01:59:59-00:00',
  ])
    assert.equal(seconds(text), 989_114_399, text);
  const day = (text: string) => {
    const date = parseDateText(text);
    return date?.kind === 'civil' ? date.readings[0].civil.day : undefined;
  };
  for (const text of ['May 6 2001,', 'Sun, 6 May 2001', 'Sunday  6 May 2001'])
    assert.equal(day(text), 6, text);
  for (const text of [
    '2001-05-06 01:59:59 (UTC) x',
    '6 Sunday May 2001',
    '31 September 2001',
    '31 November 2001',
  ])
    assert.equal(parseDateText(text), undefined, text);
});
