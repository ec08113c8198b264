import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { projectRoot } from '../support/fixtures.ts';
import { Desk, guideCode, isInstalled, type Report, skipWithout } from './editor.ts';
import { sameInEveryEditor } from './same-in-every-editor.ts';

const skip = skipWithout('nvim', isInstalled('nvim', '--version'));

describe('Neovim, with the settings of its guide', () => {
  let desk: Desk;
  let report: Report;
  let outcome: ReturnType<Desk['run']>;
  before(() => {
    if (skip) return;
    desk = new Desk(guideCode('neovim', 'lua'), 'init.lua');
    const script = join(projectRoot, 'test/editors/neovim.lua');
    outcome = desk.run('nvim', [
      '--headless',
      '-u',
      join(desk.folder, 'init.lua'),
      '-i',
      'NONE',
      '-n',
      'Remodbc.ini',
      '-c',
      `luafile ${script}`,
    ]);
    assert.deepEqual([outcome.status, outcome.signal], [0, null], outcome.stderr);
    report = desk.report();
  });
  after(() => desk?.clear());

  sameInEveryEditor(skip, () => ({ desk, report }));

  test('ends without complaint', { skip }, () => assert.doesNotMatch(outcome.stderr, /error|E\d+:/i));
});
