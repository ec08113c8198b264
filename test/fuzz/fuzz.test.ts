import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { failureOn, fuzz, inputOf } from './fuzz.ts';
import { keptInputs } from './kept.ts';
import { Random } from './random.ts';
import { smallerTexts } from './smaller.ts';
import { target } from './target.ts';
import { targetNamed, targets } from './targets/all.ts';

/** As many inputs as fit into a part of a second; longer runs are made by hand. Targets that start processes have none here. */
const INPUTS = 8;
const byHand = new Set(['cli', 'protocol']);

after(async () => {
  for (const { end } of targets) await end?.();
});

describe('an input that broke something once', () => {
  for (const { file, target: name, input } of keptInputs()) {
    test(`does not any more: ${file}`, async () => {
      const found = targetNamed(name);
      assert.ok(found, `there is no target ${name}`);
      assert.equal(await failureOn(found, input), undefined);
    });
  }
});

describe('inputs without end', () => {
  for (const one of targets.filter(({ name }) => !byHand.has(name))) {
    test(`break nothing: ${one.name}`, async () => {
      const { findings } = await fuzz(one, { seed: 1, isDone: (inputs) => inputs === INPUTS });
      assert.deepEqual(findings, []);
    });
  }
});

describe('fuzzing', () => {
  const fragile = target<{ readonly text: string }>({
    name: 'fragile',
    make: (random) => ({ text: String.fromCharCode(...random.many(60, () => 97 + random.below(26))) }),
    smaller: function* ({ text }) {
      for (const smaller of smallerTexts(text)) yield { text: smaller };
    },
    check: ({ text }) => {
      if (/x.*y/.test(text)) throw new Error('x before y');
    },
  });

  test('finds what breaks, and makes it as small as it can be', async () => {
    const { findings } = await fuzz(fragile, {
      seed: 7,
      isDone: (inputs) => inputs === 100,
      mostFindings: 2,
    });
    assert.deepEqual(
      findings.map(({ input }) => input),
      [{ text: 'xy' }, { text: 'xy' }],
    );
    assert.match(findings[0]?.reason ?? '', /^Error: x before y/);
  });

  test('makes the same inputs from the same seed, and others from another', () => {
    for (const one of targets) {
      assert.deepEqual(inputOf(one, 5, 3), inputOf(one, 5, 3), one.name);
      assert.notDeepEqual(
        [0, 1, 2, 3].map((number) => inputOf(one, 5, number)),
        [0, 1, 2, 3].map((number) => inputOf(one, 6, number)),
        one.name,
      );
    }
  });

  test('draws all numbers below a limit, and none else', () => {
    const random = new Random(1);
    const drawn = new Set(random.many(200, () => random.below(7)));
    assert.deepEqual([...drawn].toSorted(), [0, 1, 2, 3, 4, 5, 6]);
  });
});
