import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FoundByRule, ruleFailed } from '../../../server/src/core/lint/rule-findings.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';

const [rule] = rules;
assert.ok(rule);
const context = {};

describe('a rule that throws', () => {
  test('keeps what it found, is reported once, and is not asked again', () => {
    const found = new FoundByRule(rule);
    let asked = 0;
    const fail = (): never => {
      asked++;
      throw new RangeError('out of range');
    };
    found.attempt((_, report) => report({ message: 'first', start: 1, end: 2 }), context);
    for (let time = 0; time < 5; time++) found.attempt(fail, context);
    assert.equal(asked, 1);
    assert.deepEqual(
      found.all().map((finding) => finding.rule),
      [rule.meta.id, 'SWM004'],
    );
    assert.match(found.all().at(-1)?.message ?? '', /failed on this file and was skipped: out of range\.$/);
  });

  test('does not keep others from what they find', () => {
    const [failing, sound] = [new FoundByRule(rule), new FoundByRule(rule)];
    for (const one of [failing, sound])
      one.attempt((_, report) => {
        if (one === failing) throw 'no error, but thrown';
        report({ message: 'first', start: 0, end: 1 });
      }, context);
    assert.equal(sound.all().length, 1);
    assert.equal(failing.all()[0]?.message, ruleFailed(rule, 'no error, but thrown').message);
  });
});
