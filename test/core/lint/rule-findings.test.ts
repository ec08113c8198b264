import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FINDINGS_PER_RULE } from '../../../server/src/core/lint/limits.ts';
import { FoundByRule, toFinding } from '../../../server/src/core/lint/rule-findings.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import type { Reported } from '../../../server/src/core/rules/rule.ts';

const [rule] = rules;
assert.ok(rule);
const anyRule = rule;
const context = {};

function found(
  places: readonly number[],
  from = 0,
  asReport: (start: number) => Reported = reportAt,
): FoundByRule {
  const ofRule = new FoundByRule(anyRule, from);
  ofRule.attempt((_, report) => {
    for (const start of places) report(asReport(start));
  }, context);
  return ofRule;
}

function reportAt(start: number): Reported {
  return { message: 'any', start, end: start + 1 };
}

function starts(ofRule: FoundByRule): readonly number[] {
  return ofRule.all().map(({ start }) => start);
}

const many = Array.from({ length: FINDINGS_PER_RULE }, (_, index) => index);

describe('what a rule finds', () => {
  test('behind the heads of the blocks around is counted from there, and nothing before', () => {
    assert.deepEqual(starts(found([3, 10, 12], 10)), [0, 2]);
    assert.deepEqual(starts(found([3, 10, 12], 10, (start) => () => reportAt(start) as never)), [0, 2]);
    assert.equal(found([3], 10).hasAny, false);
    assert.equal(found([3]).hasAny, true);
  });

  test('is listed up to a limit, and then one finding at the last place tells how many there are more', () => {
    assert.deepEqual(starts(found(many)), many);
    const all = found([...many, 1000, 1001]).all();
    assert.equal(all.length, FINDINGS_PER_RULE + 1);
    assert.equal(all.at(-1)?.start, FINDINGS_PER_RULE - 1);
    assert.match(all.at(-1)?.message ?? '', / applies to 2 more places /);
  });

  test('in several pieces is listed up to the same limit', () => {
    const all = found(many.slice(1));
    const three = found([1000, 1001, 1002]);
    all.add(three, three.findings);
    assert.deepEqual(starts(all), [...many.slice(1), 1000, 1000]);
    assert.match(all.all().at(-1)?.message ?? '', / applies to 2 more places /);
  });

  test('before it fails in a piece is kept, and nothing of later pieces is added', () => {
    const failed = found([5]);
    failed.attempt(() => {
      throw new Error('no');
    }, context);
    assert.ok(failed.hasAny);
    const all = found([1]);
    for (const piece of [failed, found([9])]) all.add(piece, piece.findings);
    assert.deepEqual(
      all.all().map(({ rule: id, start }) => [id, start]),
      [
        [rule.meta.id, 1],
        [rule.meta.id, 5],
        ['SWM004', 0],
      ],
    );
  });
});

describe('a rule that fails in a piece', () => {
  test('before it found anything has something to say', () => {
    const failed = found([]);
    assert.equal(failed.hasAny, false);
    failed.attempt(() => {
      throw new Error('no');
    }, context);
    assert.equal(failed.hasAny, true);
  });
});

describe('a message', () => {
  test('has the values of its names, cut to what a person reads, and other names as they are', () => {
    const message = '{first} and {second_1} of {none}';
    const values = { first: 'x'.repeat(1000), second_1: 7 };
    const told = toFinding(rule, { message, values, start: 0, end: 0 });
    assert.match(told.message, /^x{200,300}\S* and 7 of \{none\}$/);
    assert.equal(told.unnecessary, false);
    const again = toFinding(rule, {
      message,
      values: { first: 1, second_1: 2 },
      start: 0,
      end: 0,
      unnecessary: true,
    });
    assert.deepEqual([again.message, again.unnecessary], ['1 and 2 of {none}', true]);
  });
});
