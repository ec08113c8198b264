import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsFromTexts, type SiteTexts } from '../../../server/src/core/site/stated-facts.ts';

const noon = { year: 2001, month: 5, day: 6, hour: 12, minute: 0, second: 0 };

describe('facts that a person states in texts', () => {
  const read = (texts: SiteTexts) => factsFromTexts(texts, (fact) => `option --${fact}`);

  test('tell their origin', () => {
    const { source, faults } = read({
      zone: ' America/New_York ',
      version: 'sp3',
      hotfixes: ['Q245271', 'kb250976'],
      mode: 'Offline',
      environment: 'TEST',
      referenceDate: '2001-05-06 12:00',
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(source, {
      zone: { value: 'America/New_York', origin: { words: 'option --zone' } },
      version: { value: 'SP3', origin: { words: 'option --version' } },
      hotfixes: { value: ['Q245271', 'Q250976'], origin: { words: 'option --hotfixes' } },
      mode: { value: 'offline', origin: { words: 'option --mode' } },
      environment: { value: 'test', origin: { words: 'option --environment' } },
      // Which moment that is depends on the zone of the site, which another source may tell.
      referenceDate: { value: { civil: noon }, origin: { words: 'option --referenceDate' } },
    });
  });

  test('are silent where they are blank', () => {
    assert.deepEqual(read({}), { source: {}, faults: [] });
    assert.deepEqual(read({ zone: ' ', version: '', hotfixes: [], mode: '', referenceDate: '\t' }), {
      source: {},
      faults: [],
    });
  });

  test('give a reference date in words or as a date', () => {
    const date = (text: string) => read({ referenceDate: text }).source.referenceDate?.value;
    assert.equal(date('off'), 'off');
    assert.equal(date('NOW'), 'now');
    assert.equal(date('fileTime'), 'file-time');
    assert.equal(date('file-time'), 'file-time');
    assert.deepEqual(date('2001-05-06 12:00'), { civil: noon });
    assert.deepEqual(date('2001-05-06T12:00:00-04:00'), { seconds: 989_164_800 });
  });

  test('that are not understood are faults, and the others count all the same', () => {
    const { source, faults } = read({
      zone: 'Middle Earth',
      version: 'SP9',
      hotfixes: ['Q245271', 'soon'],
      mode: 'sometimes',
      environment: 'production',
      referenceDate: '05/06/2001',
    });
    assert.deepEqual(Object.keys(source), ['environment']);
    assert.deepEqual(
      faults.map(({ fact, text, failure }) => [fact, text, failure.notUnderstood, failure.expected]),
      [
        ['zone', 'Middle Earth', 'Middle Earth', ['an IANA zone such as America/Los_Angeles']],
        ['version', 'SP9', 'SP9', ['2.0', 'SP1', 'SP2', 'SP3', 'SP4', 'SP4 HRP']],
        ['hotfixes', 'Q245271 soon', 'soon', ['an article number such as Q245271']],
        ['mode', 'sometimes', 'sometimes', ['online', 'offline']],
        ['referenceDate', '05/06/2001', '05/06/2001', ['off', 'file-time', '2001-05-06', '2001-06-05']],
      ],
    );
  });
});
