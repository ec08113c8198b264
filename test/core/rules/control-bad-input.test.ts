import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { FINDINGS_PER_RULE } from '../../../server/src/core/lint/limits.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { anyText } from '../../support/any-text.ts';
import { SECRET_HEX } from '../../support/control-texts.ts';
import { sized } from '../../support/sized.ts';

function findingsIn(text: string): readonly Finding[] {
  return lint(parseFile(text, 'sms-site-control', 'windows-1252'), {}, defaultSettings);
}

/** Many of the same. Work that grows with the square of these would not end while someone waits. */
const MANY = sized(4_000);

/** So many inside each other would overflow the stack of whoever goes down into them call by call. */
const DEEP = 30_000;

const texts: Readonly<Record<string, () => string>> = {
  'blocks inside each other, all open': () => 'BEGIN_A <x>\n'.repeat(DEEP),
  'blocks of many names inside each other, all open': () => numbered((number) => `BEGIN_A${number}\n`),
  'blocks inside each other, all closed': () => 'BEGIN_A\n'.repeat(DEEP) + 'END_A\n'.repeat(DEEP),
  'blocks of many names, closed in the wrong order': () =>
    `BEGIN_A\n${numbered((number) => `BEGIN_A${number}\n`)}END_A\n${numbered((number) => `END_A${number}\n`)}`,
  'ENDs without BEGIN': () => 'END_A '.repeat(MANY),
  'blocks side by side without END': () => `BEGIN_X\n${'BEGIN_A\n<b>\n'.repeat(MANY)}END_X\n`,
  'blocks that hold accounts, inside each other': () => `BEGIN_ACCOUNT <${SECRET_HEX}>\n`.repeat(DEEP / 2),
  'accounts in one block': () => `BEGIN_ACCOUNT\n${`<${SECRET_HEX}>\n`.repeat(MANY)}END_ACCOUNT\n`,
  'the same property': () => `BEGIN_A\n${'PROPERTY <a><><><1>\n'.repeat(MANY)}END_A\n`,
  'properties of many names': () =>
    `BEGIN_A\n${numbered((number) => `PROPERTY <a${number}><><><1>\n`)}END_A\n`,
  'properties on one line': () => 'PROPERTY <a><><><x> '.repeat(MANY),
  'fields without >': () => `<a>${'<b\n'.repeat(MANY)}`,
  'fields without > on one line': () => '<'.repeat(MANY),
  '> alone': () => `<a>${'>'.repeat(MANY)}`,
  'fields without <': () => `<a>\n${'b>\n'.repeat(MANY)}`,
  'fields over two lines': () => 'PROPERTY <a><b\nc><><1>\n'.repeat(MANY / 4),
  'a field of blanks over two lines': () => `PROPERTY <a><${' '.repeat(MANY)}\n${' '.repeat(MANY)}b><><1>`,
  'values of a list with many blanks': () =>
    `BEGIN_PROPERTY_LIST\n<a${' '.repeat(MANY)}b>\n<${' '.repeat(MANY)}=>\n`,
  'values of a list in parentheses that stay open': () =>
    `BEGIN_COMPONENT\nBEGIN_PROPERTY_LIST\n${'<(a>\n'.repeat(MANY)}`,
  'texts with their length in front': () => `<a>${'#9(\n'.repeat(MANY)}`,
  'lines that fit nothing': () => `<a>\n${'; remark\n'.repeat(MANY)}`,
  'an indentation as long as the file': () => `BEGIN_A\n${' '.repeat(MANY)}BEGIN_B\n${' '.repeat(MANY)}END_A`,
  'words without end': () => `<a>\n${'x'.repeat(MANY)}\n${'PROPERTY '.repeat(MANY)}`,
  'blanks without end': () => `PROPERTY ${' '.repeat(MANY)}<a>${' '.repeat(MANY)}`,
  'a line end after each field': () => `BEGIN_FILE_DEFINITION\n${'<1>\n'.repeat(MANY)}`,
};

function numbered(make: (number: number) => string): string {
  return Array.from({ length: MANY }, (_, number) => make(number)).join('');
}

describe('many times the same in a site control file', () => {
  for (const [what, make] of Object.entries(texts)) {
    test(`${what}: checked to the end, findings bounded`, () => {
      const findings = findingsIn(make());
      assert.deepEqual(
        findings.filter(({ rule }) => rule === 'SWM004').map(({ message }) => message),
        [],
      );
      assert.ok(findings.length <= rules.length * (FINDINGS_PER_RULE + 1));
    });
  }
});

describe('a damaged site control file', () => {
  const whole = [
    'SITE CONTROL FILE [786][1.08]\r\nBEGIN_FILE_DEFINITION\r\n  <2>\r\n  <why>\r\n  <SKZ>\r\n  <SKZ>\r\n  <837492602>\r\n  <1>\r\nEND_FILE_DEFINITION\r\n',
    'BEGIN_COMPONENT\r\n  <SMS_STATUS_MANAGER>\r\n  PROPERTY <Retries><REG_DWORD><><5>\r\n  BEGIN_PROPERTY_LIST\r\n    <Rule>\r\n  END_PROPERTY_LIST\r\nEND_COMPONENT\r\n',
    `BEGIN_SITE_ACCOUNT\r\n  <6>\r\n  <SKZ>\r\n  <${SECRET_HEX}>\r\nEND_SITE_ACCOUNT\r\nADDRESS <a><b><c>#12({}\\\\srv\\share)\r\n`,
  ].join('');

  test('is checked wherever it breaks off', () => {
    for (let length = 0; length <= whole.length; length++) assertChecked(whole.slice(0, length));
  });

  test('is checked whichever piece of it is missing or doubled', () => {
    const offset = fc.integer({ min: 0, max: whole.length });
    fc.assert(
      fc.property(offset, offset, (from, to) => assertChecked(whole.slice(0, from) + whole.slice(to))),
      { numRuns: sized(200) },
    );
  });

  test('is checked if it is nothing but characters', () => {
    fc.assert(fc.property(anyText(200), assertChecked), { numRuns: sized(200) });
  });

  function assertChecked(text: string): void {
    for (const { rule, message, start, end } of findingsIn(text)) {
      assert.notEqual(rule, 'SWM004', message);
      assert.ok(0 <= start && start <= end && end <= text.length, rule);
      assert.ok(!message.includes(SECRET_HEX.slice(0, 16)), message);
    }
  }
});
