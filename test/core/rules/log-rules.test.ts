import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { languageOfFile } from '../../../server/src/core/catalogue/language.ts';
import { lineOf, parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { collectEdits, firstFix } from '../../../server/src/core/lint/fix.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { ruleById, rules } from '../../../server/src/core/rules/registry.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { logText } from '../../support/log-texts.ts';
import { sized } from '../../support/sized.ts';

describe('the logs of metering', () => {
  test('are known by their names, in any case, and no other log is', () => {
    for (const name of [
      'Licsrvc.log',
      'Licsvcfg.log',
      'Liccli.log',
      'Liccli95.log',
      'LiccliNT.log',
      'Remodbc.log',
    ]) {
      for (const path of [name, name.toUpperCase(), name.replace('.log', '.lo_'), `C:\\SMS\\Logs\\${name}`])
        assert.equal(languageOfFile(path), 'sms-metering-log', path);
    }
    for (const name of [
      'Sitectrl.log',
      'x.log',
      'Liccli.log.txt',
      'Remodbc2.log',
      'Remodbc.lo',
      'MyLiccli.log',
    ])
      assert.equal(languageOfFile(name), undefined, name);
  });
});

describe('on any log', () => {
  test('no rule fails, and a rule reports a fault once with at most ten places beside it', () => {
    fc.assert(
      fc.property(logText, (text) => {
        const file = parseFile(text, 'sms-metering-log');
        const seen = new Set<string>();
        for (const finding of lint(file, {}, defaultSettings)) {
          assert.notEqual(finding.rule, 'SWM004', finding.message);
          assert.doesNotMatch(finding.message, /\{\w+\}|undefined|NaN|[\0-\x1f]/);
          assert.ok(finding.related.length <= 10);
          const fault = `${finding.rule} ${finding.articles} ${finding.message.slice(0, 30)}`;
          assert.ok(!seen.has(fault), fault);
          seen.add(fault);
          for (const { start, end } of [finding, ...finding.related]) {
            assert.ok(0 <= start && start <= end && end <= text.length);
            assert.equal(lineOf(file, start), lineOf(file, end), 'a place lies in one line');
          }
        }
      }),
      { numRuns: sized(200) },
    );
  });

  test('a password before another one in what may be a trailer is found at once', () => {
    const text =
      'password: Constructed1! ~  $$<PASSWORD={x}} y ~  $$<C:\\LICCLINT.EXE><Xyz Abc 99><thread=>\r\n';
    const fixed = applyEdits(text, collectEdits(findingsIn(text), firstFix));
    assert.ok(!fixed.includes('Constructed1!') && !fixed.includes('x}} y'), fixed);
    assert.deepEqual(collectEdits(findingsIn(fixed), firstFix), []);
  });

  test('the first fixes keep every line as long as it was and leave nothing to mend', () => {
    fc.assert(
      fc.property(logText, (text) => {
        const fixed = applyEdits(text, collectEdits(findingsIn(text), firstFix));
        assert.equal(fixed.length, text.length);
        assert.deepEqual(collectEdits(findingsIn(fixed), firstFix), []);
      }),
    );
  });
});

describe('a log made to hurt', () => {
  const million = 1_000_000;
  for (const [name, text] of [
    ['one line of trailers', 'a  $$<b>'.repeat(million / 8)],
    ['one line of passwords', 'PWD=x;'.repeat(million / 6)],
    ['one line of unanswered passwords', 'password:'.repeat(million / 9)],
    ['one line of passwords and blanks', 'password: x y '.repeat(million / 14)],
    ['one line of open quotes', 'PWD="'.repeat(million / 5)],
    ['one line of numbers', 'error 1061 '.repeat(million / 11)],
    ['numbers without an error', '1061'.repeat(million / 4)],
    ['brackets', `$$${'<'.repeat(million)}`],
    ['line ends', '\r'.repeat(million)],
    ['NULs behind text', `Downloading client configuration...\n${'\0'.repeat(50)}`],
    ['status messages in one line', 'STATMSG: ID=9406 GMTDATE='.repeat(million / 25)],
    ['one word', 'downloadin'.repeat(million / 10)],
  ] as const) {
    test(`with ${name} is read in time`, () => {
      for (const { rule } of findingsIn(text)) assert.notEqual(rule, 'SWM004');
    });
  }

  test('with a password in every line has a fix that stays in bounds', () => {
    const finding = findingsIn('PWD=x\n'.repeat(12_000)).find(({ rule }) => rule === 'SWM701');
    assert.equal(finding?.fixes[0]?.title, 'Write asterisks over the first 10000 of 12000 passwords');
    assert.equal(finding?.fixes[0]?.edits.length, 10_000);
    assert.match(finding?.message ?? '', /12000 passwords/);
  });
});

describe('the rules for logs', () => {
  test('name phrases as they are looked for', () => {
    for (const rule of rules) {
      if (rule.kind !== 'log') continue;
      for (const phrase of rule.phrases) assert.match(phrase, /^(?! $)[\x20-\x7e]+$/);
      assert.deepEqual(
        rule.phrases.map((phrase) => phrase.toLowerCase()),
        rule.phrases,
      );
    }
  });

  test('are silent where a person switched them off', () => {
    const text = 'PWD=secret\n';
    const file = parseFile(text, 'sms-metering-log');
    assert.deepEqual(lint(file, {}, { ...defaultSettings, severities: { SWM701: 'off' } }), []);
    assert.equal(ruleById('SWM701')?.meta.severity, 'error');
  });
});

function findingsIn(text: string): readonly Finding[] {
  return lint(parseFile(text, 'sms-metering-log'), {}, defaultSettings);
}
