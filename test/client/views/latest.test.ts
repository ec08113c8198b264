import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Latest } from '../../../client/src/views/latest.ts';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('of several pieces of work in a row only the last is done', async () => {
  const done: number[] = [];
  const latest = new Latest(0);
  for (const number of [1, 2, 3])
    latest.do(async () => {
      done.push(number);
    });
  await soon();
  assert.deepEqual(done, [3]);
});

test('work under way is aborted by what comes after it', async () => {
  const latest = new Latest(0);
  const signals: AbortSignal[] = [];
  const work = async (signal: AbortSignal): Promise<void> => {
    signals.push(signal);
  };
  latest.do(work);
  await soon();
  latest.do(work);
  await soon();
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true, false],
  );
  latest.cancel();
  assert.equal(signals[1]?.aborted, true);
});

test('what is cancelled before it begins is not done', async () => {
  const latest = new Latest(0);
  latest.do(() => assert.fail('it was cancelled'));
  latest.cancel();
  await soon();
});
