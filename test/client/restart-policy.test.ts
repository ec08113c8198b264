import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RestartPolicy } from '../../client/src/restart-policy.ts';

const minute = 60_000;

test('a server that ends now and then is always started again', () => {
  const policy = new RestartPolicy();
  for (let time = 0; time < 60 * minute; time += 2 * minute) assert.equal(policy.shouldRestart(time), true);
});

test('a server that ends four times within three minutes stays down', () => {
  const policy = new RestartPolicy();
  assert.deepEqual(
    [0, 1, 2, 2.9].map((time) => policy.shouldRestart(time * minute)),
    [true, true, true, false],
  );
});
