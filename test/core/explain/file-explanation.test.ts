import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { explainFile } from '../../../server/src/core/explain/file-explanation.ts';
import { severities } from '../../../server/src/core/rules/rule.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { explained, siteOf } from './site-of.ts';

describe('any file', () => {
  test('is told with the encoding it is in, where that is known', () => {
    const file = parseFile('[DS]\n', 'remodbc-ini', 'utf-8-bom');
    assert.equal(explainFile('a', file, {}, defaultSettings, []).encoding, 'utf-8-bom');
    const text = parseFile('[DS]\n', 'remodbc-ini');
    assert.ok(!('encoding' in explainFile('a', text, {}, defaultSettings, [])));
  });

  test('has no note on sections where all are told', () => {
    const sections = (count: number) =>
      explained(
        'SiteMetering.ini',
        Array.from({ length: count }, (_, index) => `[S${index}]\nk=1\n`).join(''),
      ).notes;
    assert.deepEqual(sections(30), []);
    assert.deepEqual(sections(31), ['One more section is not told.']);
  });
});

describe('a file with much in it', () => {
  test('is told in part, and how much is left is said', () => {
    const sections = Array.from({ length: 33 }, (_, index) => `[S${index}]\nk=1\n`).join('');
    const many = explained('Remodbc.ini', `[Empty]\n${sections}`);
    assert.equal(many.sections.length, 30);
    assert.equal(many.sections[0]?.title, '[S0]');
    // One is that of the keys that are not there.
    assert.deepEqual(many.notes, ['4 more sections are not told.']);
    const keys = Array.from({ length: 70 }, (_, index) => `k${index}=1\n`).join('');
    const long = explained(
      'Remodbc.ini',
      ['A', 'B', 'C', 'D', 'E'].map((name) => `[${name}]\n${keys}`).join(''),
    );
    assert.deepEqual(
      long.sections.map(({ rows }) => [rows.shown.length, rows.more]),
      [
        [60, 10],
        [60, 10],
        [60, 10],
        [20, 50],
        [0, 70],
        [0, 3],
      ],
    );
  });

  test('says how many findings of each weight there are', () => {
    const texts = [
      '[DS]\nPackTime=989139599000\nPackInterval=900\nPackInterval=604800\nx\n',
      '[DS]\n[Logging]\nLogon=1\nFileName=x.log ; c\n',
    ];
    const all = texts.map((text) => {
      const { files, risks } = siteOf({ 'Remodbc.ini': text });
      const counts = { error: 0, warning: 0, information: 0, hint: 0 };
      for (const { severity, places } of risks) counts[severity] += places.shown.length;
      assert.deepEqual(files.shown[0]?.findings, counts);
      return counts;
    });
    for (const severity of severities)
      assert.ok(
        all.some((counts) => counts[severity] > 0),
        severity,
      );
  });
});
