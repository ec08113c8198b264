import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { projectRoot } from '../support/fixtures.ts';
import { Desk, guideCode, isInstalled, type Report, skipWithout } from './editor.ts';
import { sameInEveryEditor } from './same-in-every-editor.ts';

/** Packages of Emacs are found when it has looked for them, which a batch does not do by itself. */
const start = ['--batch', '--no-init-file', '--funcall', 'package-initialize'];
const eglot = ['--eval', "(require 'eglot)"];
// Most bring it along, and then nobody has to look for packages.
const hasEglot = isInstalled('emacs', '--batch', '-Q', ...eglot) || isInstalled('emacs', ...start, ...eglot);
const skip = skipWithout('Emacs with eglot', hasEglot);

describe('Emacs, with the settings of its guide', () => {
  let desk: Desk;
  let report: Report;
  let outcome: ReturnType<Desk['run']>;
  before(() => {
    if (skip) return;
    desk = new Desk(guideCode('emacs', 'elisp'), 'init.el');
    const script = join(projectRoot, 'test/editors/emacs.el');
    outcome = desk.run('emacs', [...start, '--load', join(desk.folder, 'init.el'), '--load', script]);
    assert.deepEqual([outcome.status, outcome.signal], [0, null], outcome.stderr);
    report = desk.report();
  });
  after(() => desk?.clear());

  sameInEveryEditor(skip, () => ({ desk, report }));

  test('ends without complaint', { skip }, () => assert.doesNotMatch(outcome.stderr, /error|died/i));
});
