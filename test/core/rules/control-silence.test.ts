import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import type { SiteFacts } from '../../../server/src/core/site/facts.ts';
import { fixture } from '../../support/fixtures.ts';

const origin = { words: 'the test' };

function findingsIn(text: string, facts: SiteFacts = {}): readonly Finding[] {
  return lint(parseFile(text, 'sms-site-control', 'windows-1252'), facts, defaultSettings);
}

function rulesHeard(text: string, facts?: SiteFacts): readonly string[] {
  return findingsIn(text, facts).map(({ rule }) => rule);
}

describe('the rules for site control files are silent', () => {
  for (const file of readdirSync(fixture('sitectrl/published')).filter((name) => name.endsWith('.ct0'))) {
    test(`on the published ${file}, with any line end`, () => {
      const text = readFileSync(fixture(`sitectrl/published/${file}`), 'latin1');
      for (const lineEnd of ['\n', '\r\n', '\r'])
        assert.deepEqual(rulesHeard(text.replaceAll('\n', lineEnd)), []);
    });
  }

  test('on END and PROPERTY in any case, which one published excerpt has', () => {
    assert.deepEqual(
      rulesHeard(
        'SITE CONTROL FILE [786][1.08]\nBEGIN_COMPONENT\n  <X>\n  Property <a><><><1>\n  property <b><><><1>\n  begin_property_list <c>\n  END_Property_List\nEnd_Component\n',
      ),
      [],
    );
  });

  test('on a whole file that is right, of any size', () => {
    const facts: SiteFacts = { referenceDate: { value: 990_000_000, origin } };
    for (const components of [1, 500]) assert.deepEqual(rulesHeard(healthyFile(components), facts), []);
  });

  test('on names that nobody published, in blocks, keywords, properties and lists', () => {
    assert.deepEqual(
      rulesHeard(
        'BEGIN_NEWS <a>\n  SPORT <1><2><3>\n  PROPERTY <Weather><REG_QWORD><rain><7>\n  <x=y>\nEND_NEWS\n',
      ),
      [],
    );
  });

  test('on the number of a property with a secret name, and on SITE_KEY_FLAGS', () => {
    assert.deepEqual(
      rulesHeard('BEGIN_X\n  SITE_KEY_FLAGS <1>\n  PROPERTY <Key Lifetime><REG_DWORD><><30>\nEND_X\n'),
      [],
    );
  });
});

describe('one slip is one finding', () => {
  const slips: readonly (readonly [slip: string, text: string, rule: string])[] = [
    ['a missing >', 'PROPERTY <a><><><1\n', 'SWM403'],
    ['a missing <', 'PROPERTY <a><Client Program>><4>\n', 'SWM403'],
    ['a > too many', 'PROPERTY <a><><><1>>\n', 'SWM403'],
    ['a missing field', 'PROPERTY <a><><1>\n', 'SWM404'],
    ['a missing number', 'PROPERTY <a><REG_SZ><text><>\n', 'SWM405'],
    ['a missing END', 'SITE CONTROL FILE [786][1.08]\nBEGIN_A\nBEGIN_B\nEND_A\n', 'SWM402'],
    ['a misspelt END', 'SITE CONTROL FILE [786][1.08]\nBEGIN_DOMAIN\nEND_DOMIAN\n', 'SWM402'],
    [
      'two ENDs in the wrong order',
      'SITE CONTROL FILE [786][1.08]\nBEGIN_A\nBEGIN_B\nEND_A\nEND_B\n',
      'SWM402',
    ],
  ];
  for (const [slip, text, rule] of slips) {
    test(slip, () => assert.deepEqual(rulesHeard(text), [rule]));
  }
});

function healthyFile(components: number): string {
  const head = [
    'SITE CONTROL FILE [1380][1.20]',
    '',
    'BEGIN_FILE_DEFINITION',
    ...['1', 'made by a test', 'ABC', 'ABC', '989143199', '0'].map((field) => `  <${field}>`),
    'END_FILE_DEFINITION',
  ];
  const blocks = Array.from({ length: components }, (_, number) => [
    'BEGIN_COMPONENT <6>',
    `  <SMS_COMPONENT_${number}>`,
    '  PROPERTY <Retries><REG_DWORD><><5>',
    `  PROPERTY <Folder><REG_SZ><C:\\SMS\\inboxes\\box${number}><0>`,
    '  PROPERTY <Cycle><REG_SZ><0001200000100400><0>',
    '  BEGIN_PROPERTY_LIST',
    '    <Copy Queue>',
    '    <(REG_DWORD)Item Lifetime=11520>',
    '  END_PROPERTY_LIST',
    'END_COMPONENT',
  ]);
  return `${[...head, ...blocks.flat()].join('\r\n')}\r\n`;
}
