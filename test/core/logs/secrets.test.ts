import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { withoutSecrets } from '../../../server/src/core/logs/secrets.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { logText } from '../../support/log-texts.ts';

describe('passwords', () => {
  for (const [text, shown] of [
    ['UID=sa;PWD=abc;DATABASE=x', 'UID=sa;PWD=***;DATABASE=x'],
    ['pwd = a b, c ; x', 'pwd = ****** ; x'],
    ['Password="a;b" next', 'Password="***" next'],
    ["passwd='a;b' next", "passwd='***' next"],
    ['PWD={a}};b};x', 'PWD={*****};x'],
    ['PWD={not closed;x', 'PWD={************'],
    ['"UID=sa;PWD=abc" on SITE01', '"UID=sa;PWD=***" on SITE01'],
    ['"password"="abc", "user"="sa"', '"password"="***", "user"="sa"'],
    ['password: abc.', 'password: ****'],
    ['pwd=a; PWD=b;', 'pwd=*; PWD=*;'],
    ['password=a;PWD=b;passwd=c', 'password=*;PWD=*;passwd=*'],
    ['PWD=first PWD=second', `PWD=${'*'.repeat(16)}`],
    [
      'pwd=abc  $$<C><Mon May 07 08:00:00.000 2001><thread=1 (0x1)>',
      'pwd=***  $$<C><Mon May 07 08:00:00.000 2001><thread=1 (0x1)>',
    ],
  ] as const) {
    test(`of ${text}`, () => assert.equal(withoutSecrets(`x\r\n${text}\r\n`), `x\r\n${shown}\r\n`));
  }

  for (const text of [
    'PWD=;UID=sa',
    'PWD=***;UID=sa',
    'PWD="  ";UID=sa',
    'password=(null)',
    'password: access denied',
    'wrong password: 1326',
    'SetPassword = TRUE',
    'password: OK.',
    'PasswordAge=5',
    'the password of the account',
    'password:',
  ]) {
    test(`are not in ${text}`, () => assert.equal(withoutSecrets(text), text));
  }

  test('are never in a finding, and are gone after the fix', () => {
    const word = fc.string({ unit: fc.constantFrom('Q', 'z', '7', '!', '-'), minLength: 6, maxLength: 12 });
    const form = fc.constantFrom(
      (secret: string) => `UID=sa;PWD=${secret};DATABASE=x`,
      (secret: string) => `password="${secret}"`,
      (secret: string) => `FAILED TO INSTALL: passwd={${secret}} NT Service Exception: 997`,
      (secret: string) => `Password = ${secret}`,
    );
    fc.assert(
      fc.property(logText, word, form, logText, (before, secret, write, after) => {
        const text = `${before}\n${write(secret)}\n${after}`;
        const findings = lint(parseFile(text, 'sms-metering-log'), {}, defaultSettings);
        if (findings.some(({ rule }) => rule === 'SWM001')) return;
        const found = findings.filter(({ rule }) => rule === 'SWM701');
        assert.equal(found.length, 1);
        for (const { message, related, fixes } of findings)
          assert.ok(!JSON.stringify([message, related, fixes]).includes(secret));
        const edits = found[0]?.fixes[0]?.edits ?? [];
        const masked = applyEdits(text, edits);
        assert.equal(masked.length, text.length);
        assert.ok(!masked.includes(secret) || before.includes(secret) || after.includes(secret));
        assert.equal(masked, withoutSecrets(text));
        assert.equal(withoutSecrets(masked), masked);
      }),
    );
  });
});
