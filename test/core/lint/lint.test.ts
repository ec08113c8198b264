import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LanguageId } from '../../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { checkFinding } from '../../../server/src/core/lint/check-finding.ts';
import { byPlace, configuredIn, lint, withSeverities } from '../../../server/src/core/lint/lint.ts';
import { movedFinding } from '../../../server/src/core/lint/moved-finding.ts';
import { type CheckSettings, defaultSettings } from '../../../server/src/core/settings.ts';

function namesIn(text: string, language: LanguageId, settings: CheckSettings = defaultSettings) {
  return configuredIn(parseFile(text, language), settings).map(({ calledAs }) => calledAs);
}

const CONTROL = 'BEGIN_COMPONENT\n<x>\n  PROPERTY <Balancing><REG_SZ><00001><0>\nEND_COMPONENT\n';
const declared = { ...defaultSettings, propertyMap: { Balancing: 'Local.LicenseBalancing' } } as const;

describe('the settings that a file states', () => {
  test('are read in the form of its language', () => {
    assert.deepEqual(namesIn('[Local]\nLicenseBalancing=every 15 minutes\n', 'site-metering'), [
      'LicenseBalancing',
    ]);
    const licmtr = '[Component Configuration]\n(REG_DWORD) ContinuousOffline=1\n';
    assert.deepEqual(namesIn(licmtr, 'licmtr-cfg'), ['ContinuousOffline']);
    assert.deepEqual(namesIn(CONTROL, 'sms-site-control', declared), ['Balancing']);
    for (const language of ['remodbc-ini', 'sms-metering-log'] as const)
      assert.deepEqual(namesIn('[Local]\nLicenseBalancing=every 15 minutes\n', language), [], language);
  });

  test('are read again once a property is declared, and only then', () => {
    const file = parseFile(CONTROL, 'sms-site-control');
    const before = configuredIn(file, defaultSettings);
    assert.equal(before.length, 0);
    const after = configuredIn(file, declared);
    assert.equal(after.length, 1);
    assert.equal(configuredIn(file, { ...declared, propertyMap: { ...declared.propertyMap } }), after);
  });
});

describe('findings', () => {
  const at = (start: number, end: number, id: 'SWM001' | 'SWM002' = 'SWM001') =>
    checkFinding(id, '', { start, end });

  const ruleIds = (text: string, language: LanguageId): readonly string[] =>
    lint(parseFile(text, language), {}, defaultSettings).map(({ rule }) => rule);

  test('come from rules of every kind', () => {
    for (const [kind, language, text, rule] of [
      ['ini', 'remodbc-ini', '[DS]\nk=1\nk=2\n', 'SWM101'],
      ['setting', 'site-metering', '[Local]\nLicenseBalancing=0001200000100108\n', 'SWM502'],
      ['file', 'licmtr-cfg', '[Component Configuration]\nName=LICENSE METERING\n', 'SWM607'],
      ['control', 'sms-site-control', 'BEGIN_A\nBEGIN_B\nEND_A\n', 'SWM402'],
      ['part', 'sms-site-control', 'BEGIN_A\n  PROPERTY <A><><><1\nEND_A\n', 'SWM403'],
      ['part', 'sms-site-control', 'BEGIN_A\n  PROPERTY <A><><><1\nEND_A\n'.repeat(200), 'SWM403'],
    ] as const) {
      const found = ruleIds(text, language);
      assert.ok(found.includes(rule), `${kind}: ${found.join()}`);
    }
  });

  test('are dropped in lines where a rule that outranks theirs has spoken, unless in a hint', () => {
    const heard = (text: string): readonly string[] =>
      ruleIds(text, 'remodbc-ini').filter((rule) => ['SWM101', 'SWM104'].includes(rule));
    assert.deepEqual(heard('[DS]\n#k=1\n#k=1\n'), ['SWM104', 'SWM104']);
    assert.deepEqual(heard('[DS]\n#k=1\n#k=1\nj=1\nj=2\n'), ['SWM104', 'SWM104', 'SWM101']);
    assert.deepEqual(heard('[DS]\nk=1\nk=2\n'), ['SWM101']);

    // SWM502 outranks SWM504; here it only hints at bits that are left over.
    const token = (bits: string): string => `[Local]\nLicenseBalancing=00012000${bits}\n`;
    assert.deepEqual(ruleIds(token('00100034'), 'site-metering'), ['SWM502', 'SWM504']);
  });

  test('are in the order of the text, then of their length, then of their rules', () => {
    const sorted = [at(1, 9), at(2, 2), at(2, 3, 'SWM001'), at(2, 3, 'SWM002'), at(3, 3)];
    assert.deepEqual(sorted.toReversed().toSorted(byPlace), sorted);
  });

  test('of one rule at one place stay in the order in which it told them', () => {
    const told = ['first', 'second', 'third'].map((message) => ({ ...at(1, 2), message }));
    assert.deepEqual(told.toSorted(byPlace), told);
  });

  test('of a settings file quote no password', () => {
    const file = parseFile('[rules]\nSWM212=off PWD=sesame12\nPWD=sesame12\n', 'sms-metering-settings');
    const messages = lint(file, {}, defaultSettings).map(({ message }) => message);
    assert.ok(
      messages.some((message) => message.includes('PWD=********')),
      messages.join('\n'),
    );
    assert.doesNotMatch(messages.join('\n'), /sesame/);
  });

  test('of an INI file quote no password, in none of their words', () => {
    const file = parseFile('[DS]\nPackInterval=7d PWD=sesame12\n', 'remodbc-ini', 'windows-1252');
    const found = lint(file, {}, defaultSettings);
    assert.ok(found.some(({ rule, message }) => rule === 'SWM210' && message.includes('PWD=********')));
    assert.doesNotMatch(
      JSON.stringify(found.map(({ message, fixes }) => [message, fixes.map(({ title }) => title)])),
      /sesame/,
    );
  });

  test('have the severities that a person chose, and others their own', () => {
    const severities = { SWM001: 'error' } as const;
    const heard = withSeverities([at(0, 0), at(1, 1, 'SWM002')], { ...defaultSettings, severities });
    assert.deepEqual(
      heard.map(({ severity }) => severity),
      ['error', 'hint'],
    );
  });

  test('move with the text, with their fixes and other places of the file', () => {
    const elsewhere = { uri: 'file:///a', line: 1 };
    const finding = {
      ...at(1, 2),
      fixes: [{ title: '', safe: true, edits: [{ start: 3, end: 4, newText: '' }] }],
      related: [
        { message: '', start: 5, end: 6 },
        { message: '', start: 7, end: 8, elsewhere },
      ],
    };
    const moved = movedFinding(finding, 10);
    assert.deepEqual([moved.start, moved.end], [11, 12]);
    assert.deepEqual(moved.fixes[0]?.edits, [{ start: 13, end: 14, newText: '' }]);
    assert.deepEqual(
      moved.related.map(({ start, end }) => [start, end]),
      [
        [15, 16],
        [7, 8],
      ],
    );
  });
});
