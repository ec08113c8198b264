import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { holds } from '../../client/src/when-clause.ts';
import { projectRoot } from '../support/fixtures.ts';

const values = new Map<string, string | number | boolean>([
  ['editorLangId', 'remodbc-ini'],
  ['editorReadonly', false],
  ['workspaceFolderCount', 2],
  ['smsMetering.fileWasOpened', true],
]);

test('a clause holds where all its terms do', () => {
  const cases: readonly (readonly [clause: string, holds: boolean])[] = [
    ['editorLangId == remodbc-ini', true],
    ['editorLangId == licmtr-cfg', false],
    ['editorLangId =~ /^(licmtr-cfg|remodbc-ini)$/ && !editorReadonly', true],
    ['editorLangId =~ /^(licmtr-cfg)$/', false],
    ['editorReadonly', false],
    ['smsMetering.fileWasOpened && workspaceFolderCount > 0', true],
    ['workspaceFolderCount > 2', false],
    ['unknown.name', false],
    ['!unknown.name', true],
    ['false', false],
  ];
  for (const [clause, expected] of cases) assert.equal(holds(clause, values), expected, clause);
});

test('a clause that is written otherwise is not understood', () => {
  for (const clause of ['a || b', '', '(a)', 'editorLangId =~ remodbc'])
    assert.equal(holds(clause, values), undefined, clause);
});

test('every clause of the command palette is understood', () => {
  const { contributes } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  for (const { when } of contributes.menus.commandPalette as readonly { readonly when: string }[]) {
    assert.notEqual(holds(when, values), undefined, when);
    assert.doesNotMatch(when, /\|\|/);
  }
});
