import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FINDINGS_PER_RULE } from '../../../server/src/core/lint/limits.ts';
import type { CheckSettings } from '../../../server/src/core/settings.ts';
import { remodbcFindings } from '../../support/remodbc-findings.ts';

/** "offset rule severity" of the findings that a text shows for its comments and for a short PackInterval. */
function heard(text: string, severities: CheckSettings['severities'] = {}): readonly string[] {
  return remodbcFindings(text, {}, { severities })
    .filter(({ rule }) => rule.startsWith('SWM0') || rule === 'SWM212')
    .map(({ rule, severity, start }) => `${text.slice(0, start).split('\n').length} ${rule} ${severity}`);
}

const SHORT = 'PackInterval=3600';

describe('a comment silences a rule', () => {
  test('in the whole file, wherever it stands and in any case', () => {
    assert.deepEqual(heard(`[DS]\n${SHORT}\n;SWM-Disable swm212\n`), []);
  });
  test('in the next line that is neither blank nor a comment', () => {
    assert.deepEqual(heard(`[DS]\n; swm-disable-next-line SWM212\n; why\n\n${SHORT}\n`), []);
  });
  test('together with others', () => {
    assert.deepEqual(heard(`[DS]\n; swm-disable SWM103, SWM212\n${SHORT} ; x\n`), []);
  });
  test('through two comments for one line, and neither is idle', () => {
    const one = '; swm-disable-next-line SWM212\n';
    assert.deepEqual(heard(`[DS]\n${one}${one}${SHORT}\n`), []);
  });
});

describe('a comment that silences nothing is a hint', () => {
  test('where the line below has no such finding', () => {
    const text = `[DS]\n; swm-disable-next-line SWM212\nPackTime=989139599\n${SHORT}\n`;
    assert.deepEqual(heard(text), ['2 SWM002 hint', '4 SWM212 warning']);
  });
  test('where nothing of its kind is in the file', () => {
    assert.deepEqual(heard('[DS]\n; swm-disable SWM212\n'), ['2 SWM002 hint']);
  });
  test('which says where it looked, is shown faded, and can be deleted', () => {
    const found = remodbcFindings('[DS]\n; swm-disable SWM212\n; swm-disable-next-line SWM212\nDSN=x\n');
    const unused = found.filter(({ rule }) => rule === 'SWM002');
    assert.deepEqual(
      unused.map(({ message }) => message),
      [
        'SWM212 finds nothing in this file; this comment silences nothing.',
        'SWM212 finds nothing in the next line; this comment silences nothing.',
      ],
    );
    for (const { unnecessary, fixes } of unused)
      assert.deepEqual([unnecessary, fixes.map(({ edits }) => edits.length)], [true, [1]]);
  });
  test('but not where a person switched off what it silences, because elsewhere the rule is on', () => {
    assert.deepEqual(heard(`[DS]\n; swm-disable SWM212\n${SHORT}\n`, { SWM212: 'off' }), []);
  });
  test('with the severity that a person chose', () => {
    const text = '[DS]\n; swm-disable SWM212\n; swm-disable SWM999\n';
    assert.deepEqual(heard(text, { SWM002: 'off', SWM003: 'warning' }), ['3 SWM003 warning']);
  });
});

describe('a comment that is not understood is a hint', () => {
  const cases: readonly string[] = [
    'swm-disable',
    'swm-disable SWM9999',
    'swm-enable SWM212',
    'swm-disable-line SWM212',
  ];
  for (const directive of cases) {
    test(directive, () => assert.deepEqual(heard(`[DS]\n; ${directive}\n`), ['2 SWM003 hint']));
  }
  test('and says what is missing or wrong', () => {
    const found = remodbcFindings('[DS]\n; swm-disable\n; swm-enable SWM212\n; swm-disable SWM9999\nDSN=x\n');
    assert.deepEqual(
      found.map(({ message }) => message),
      [
        'Name the rules to silence, for example SWM212.',
        '"swm-enable" is no directive; there are swm-disable and swm-disable-next-line.',
        'There is no rule "SWM9999".',
      ],
    );
  });
  test('and quotes the name as it is written, but no password', () => {
    const text =
      '[DS]\nPackInterval=604800\n; swm-disable swm9999, password: Sesame12\n; swm-disable pwd=Sesame12\n';
    assert.deepEqual(
      remodbcFindings(text).map(({ message }) => message),
      [
        'There is no rule "swm9999".',
        'There is no rule "password:".',
        'There is no rule "********".',
        'There is no rule "pwd=********".',
      ],
    );
  });
  test('and a long name in it is cut short', () => {
    const [finding] = remodbcFindings(`[DS]\nPackInterval=604800\n; swm-disable ${'x'.repeat(100_000)}\n`);
    assert.equal(finding?.rule, 'SWM003');
    assert.ok(finding.message.length < 200);
  });
});

describe('a file full of idle comments', () => {
  const COUNT = 20_000;
  const texts: readonly (readonly [what: string, rule: string, text: string])[] = [
    ['for the next line', 'SWM002', '; swm-disable-next-line SWM212\n'.repeat(COUNT)],
    ['for the file', 'SWM002', `; swm-disable ${'SWM212 '.repeat(COUNT)}\n`],
    ['with wrong names', 'SWM003', `; swm-disable ${'SWM999 '.repeat(COUNT)}\n`],
  ];
  for (const [what, rule, text] of texts) {
    test(`${what} shows no more of them than a person can look at, and tells how many there are`, () => {
      const found = remodbcFindings(`[DS]\nPackInterval=604800\n${text}`);
      assert.equal(found.filter((finding) => finding.rule === rule).length, FINDINGS_PER_RULE);
      const rest = found.filter((finding) => finding.rule === 'SWM001');
      assert.deepEqual(
        rest.map(
          ({ message }) =>
            message.startsWith(`${rule} (un`) && message.includes(`${COUNT - FINDINGS_PER_RULE} more places`),
        ),
        [true],
      );
    });
  }
});
