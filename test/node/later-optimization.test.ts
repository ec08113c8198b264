import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { optimizationFlag } from '../../server/src/node/later-optimization.ts';

test('every V8 is given the flag that it is known to have', () => {
  assert.equal(optimizationFlag('11.3.244.8-node.38', 'late'), '--interrupt-budget=600000');
  assert.equal(optimizationFlag('11.3.244.8-node.38', 'soon'), '--interrupt-budget=200000');
  assert.equal(optimizationFlag('12.4.254.21-node.33', 'late'), '--invocation-count-for-turbofan=12000');
  assert.equal(optimizationFlag('13.6.233.17-node.37', 'soon'), '--invocation-count-for-turbofan=3000');
});

test('a V8 that is not known is given none, because it would complain on the error output', () => {
  for (const v8 of ['11.8.172.17-node.20', '12.2.281.27-electron.0', '14.2.231.16-electron.0', ''])
    assert.equal(optimizationFlag(v8, 'late'), undefined, v8);
});

test('the V8 of this process takes its flags', () => {
  const flags = (['late', 'soon'] as const).flatMap(
    (moment) => optimizationFlag(process.versions.v8, moment) ?? [],
  );
  const { status, stderr } = spawnSync(process.execPath, [...flags, '-e', '0'], { encoding: 'utf8' });
  assert.equal(`${status} ${stderr}`, '0 ');
});
