import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { firstFix } from '../../../server/src/core/lint/fix.ts';
import { defaultSettings, defaultThresholds } from '../../../server/src/core/settings.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { heard, remodbcFindings } from '../../support/remodbc-findings.ts';

function interval(value: string): string {
  return `[DS]\nPackInterval=${value}\n`;
}

const bands: readonly (readonly [value: string, findings: readonly string[]])[] = [
  ['', ['SWM210 error']],
  ['7d', ['SWM210 error']],
  ['1 week', ['SWM210 error']],
  ['0x93A80', ['SWM210 error']],
  ['+604800', ['SWM210 error']],
  ['604800 weekly', ['SWM210 error']],
  ['"604800" ; weekly', ['SWM210 error']],
  ['-1', ['SWM211 error']],
  ['-604800', ['SWM211 error']],
  ['0', ['SWM211 error']],
  ['0000', ['SWM211 error']],
  ['1', ['SWM212 warning']],
  ['6', ['SWM212 warning']],
  ['7', ['SWM215 warning']],
  ['8', ['SWM212 warning']],
  ['24', ['SWM215 warning']],
  ['60', ['SWM215 warning']],
  ['168', ['SWM215 warning']],
  ['1440', ['SWM215 warning']],
  ['3599', ['SWM212 warning']],
  ['3600', ['SWM212 warning']],
  ['10079', ['SWM212 warning']],
  ['10080', ['SWM215 warning']],
  ['86399', ['SWM212 warning']],
  ['86400', ['SWM212 information']],
  ['86401', ['SWM212 information', 'SWM214 hint']],
  ['172800', ['SWM212 information']],
  ['604799', ['SWM212 information', 'SWM214 hint']],
  ['604800', []],
  ['0604800', []],
  ['"604800"', []],
  ['604800 ; weekly', []],
  ['604800# weekly', []],
  ['604801', ['SWM213 information', 'SWM214 hint']],
  ['691200', ['SWM213 information']],
  ['2592000', ['SWM213 information']],
  ['604800000', ['SWM215 warning']],
  ['2147472000', ['SWM213 information']],
  ['2147483647', ['SWM213 information', 'SWM214 hint']],
  ['2147483648', ['SWM216 error']],
  ['4294967296', ['SWM216 error']],
  ['99999999999999999999', ['SWM216 error']],
];

describe('PackInterval', () => {
  for (const [value, findings] of bands) {
    test(`"${value}": ${findings.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(heard('SWM2', interval(value)), findings);
    });
  }

  test('has one finding of a kind that speaks of its length, whatever the number', () => {
    const speakOfLength = /SWM21[1-6]/;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000_000 }), (seconds) => {
        const found = heard('SWM2', interval(String(seconds))).filter((each) => speakOfLength.test(each));
        const lengths = found.filter((each) => !each.startsWith('SWM214'));
        assert.equal(lengths.length, seconds === 604_800 ? 0 : 1);
      }),
    );
  });

  test('has no finding left of errors after the first fixes, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'0123456789 dhms.,-+;#"') }),
    );
    fc.assert(
      fc.property(texts, (value) => {
        let text = interval(value.replaceAll(/[\r\n]/g, ''));
        for (let pass = 0; pass < 4; pass++) {
          const [error] = remodbcFindings(text).filter(({ rule }) => /SWM21[016]/.test(rule));
          const edits = error && firstFix(error)?.edits;
          if (!edits) break;
          text = applyEdits(text, edits);
        }
        assert.deepEqual(
          heard('SWM2', text).filter((finding) => finding.endsWith('error')),
          [],
        );
      }),
    );
  });

  test('is judged only where Windows and the article have it', () => {
    assert.deepEqual(heard('SWM21', '[Other]\nPackInterval=0\n[DS]\n'), []);
    assert.deepEqual(heard('SWM21', '[DS]\nPackInterval=604800\nPackInterval=0\n'), []);
  });

  test('has thresholds that are settings', () => {
    const thresholds = {
      ...defaultThresholds,
      packIntervalWarning: 3600,
      packIntervalInformation: 10_000_000,
    };
    const severityOf = (value: string) =>
      remodbcFindings(interval(value), {}, { ...defaultSettings, thresholds }).find(
        ({ rule }) => rule === 'SWM212',
      )?.severity;
    assert.equal(severityOf('3599'), 'warning');
    assert.equal(severityOf('3600'), 'information');
    assert.equal(severityOf('518400'), 'information');
    assert.equal(severityOf('604800'), undefined);
  });
});

const conversions: readonly (readonly [value: string, seconds: string])[] = [
  ['7d', '604800'],
  ['1 week', '604800'],
  ['168h', '604800'],
  ['15 min', '900'],
  ['1 day 12 hours', '129600'],
  ['daily', '86400'],
  ['604800 s', '604800'],
  ['604,800', '604800'],
  ['604 800', '604800'],
  ['6.048e5', '604800'],
  ['0x93a80', '604800'],
];

test('PackInterval in words is converted to its seconds', () => {
  for (const [value, seconds] of conversions) {
    const [finding] = remodbcFindings(interval(value)).filter(({ rule }) => rule === 'SWM210');
    const edits = finding && firstFix(finding)?.edits;
    assert.equal(applyEdits(interval(value), edits ?? []), interval(seconds), value);
  }
});
