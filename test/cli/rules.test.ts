import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkFindings } from '../../server/src/core/lint/check-finding.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { projectRoot } from '../support/fixtures.ts';
import { runCli } from './run-cli.ts';

describe('rules', () => {
  test('lists every rule in the order of its number', async () => {
    const { code, stdout } = await runCli(['rules']);
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, 6));
    assert.equal(code, 0);
    assert.deepEqual(ids, [...Object.keys(checkFindings), ...rules.map(({ meta }) => meta.id)].sort());
    assert.match(stdout, /^SWM101 {2}warning {6}suggested fix {2}duplicate-key$/m);
    assert.match(stdout, /^SWM001 {2}information {17}check-incomplete$/m);
  });

  test('describes a rule by number or name, and for programs', async () => {
    const byNumber = await runCli(['rules', 'swm101']);
    assert.match(byNumber.stdout, /^SWM101: duplicate-key\n {2}About /);
    assert.match(byNumber.stdout, /^ {2}Evidence {8}documented: /m);
    assert.equal((await runCli(['rules', 'duplicate-key'])).stdout, byNumber.stdout);
    const json = await runCli(['rules', '--format=json', 'SWM101', 'SWM001']);
    const [rule, check] = JSON.parse(json.stdout) as readonly Record<string, unknown>[];
    assert.deepEqual(
      { ...rule, explanation: undefined },
      {
        rule: 'SWM101',
        name: 'duplicate-key',
        severity: 'warning',
        languages: ['remodbc-ini', 'licmtr-cfg', 'site-metering'],
        evidence: 'documented',
        articles: ['Q107695'],
        fix: 'suggested',
        explanation: undefined,
      },
    );
    assert.deepEqual([check?.['rule'], check?.['languages']], ['SWM001', []]);
  });

  test('prints the page that the documentation has', async () => {
    const page = readFileSync(join(projectRoot, 'docs/rules/SWM212.md'), 'utf8');
    const { stdout } = await runCli(['rules', '--format=markdown', 'SWM212']);
    assert.equal(stdout, page.replace(/<!--.*-->\n\n/, ''));
  });

  test('says that there is no such rule', async () => {
    const { code, stderr } = await runCli(['rules', 'SWM1011']);
    assert.deepEqual(
      [code, stderr],
      [2, 'sms-metering: There is no rule "SWM1011".\nDid you mean SWM101?\n'],
    );
  });
});
