import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WatchingRule } from '../../../server/src/core/lint/lint-log.ts';
import { FoundByRule, ruleFailed } from '../../../server/src/core/lint/rule-findings.ts';
import type { LogLine } from '../../../server/src/core/logs/line.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import type { LogRule } from '../../../server/src/core/rules/rule.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';

const [rule] = rules;
const logRule = rules.find(({ kind }) => kind === 'log');
assert.ok(logRule?.kind === 'log');
const anyLogRule: LogRule = logRule;
const line = {} as LogLine;
const fail = (): never => {
  throw new RangeError('out of range');
};
const nothing = (): void => undefined;

/** What is told of a rule for logs that watches like this, where two lines have its phrases. */
function toldOf(watch: LogRule['watch']): readonly string[] {
  const context = {
    language: 'sms-metering-log',
    encoding: undefined,
    facts: {},
    settings: defaultSettings,
  } as const;
  const watching = new WatchingRule({ ...anyLogRule, watch }, context);
  watching.hear(line, '');
  watching.hear(line, '');
  return watching.end(line).map((finding) => finding.rule);
}

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

  test('is reported once by a log, whenever it fails, and keeps what it found', () => {
    const { id } = anyLogRule.meta;
    assert.deepEqual(toldOf(fail), ['SWM004']);
    assert.deepEqual(
      toldOf(() => ({ hear: fail, end: fail })),
      ['SWM004'],
    );
    assert.deepEqual(
      toldOf(() => ({ hear: fail, end: nothing })),
      ['SWM004'],
    );
    assert.deepEqual(
      toldOf(() => ({ hear: nothing, end: fail })),
      ['SWM004'],
    );
    const reporting: LogRule['watch'] = (_, report) => ({
      hear: () => report({ message: 'first', start: 0, end: 1 }),
      end: fail,
    });
    assert.deepEqual(toldOf(reporting), [id, id, 'SWM004']);
  });
});
