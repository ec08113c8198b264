import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { articleById } from '../../server/src/core/catalogue/articles/index.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import type { SiteFacts } from '../../server/src/core/site/facts.ts';
import type { SmsVersion } from '../../server/src/core/values/version.ts';
import { findArticles } from '../../server/src/service/guidance/articles.ts';
import { fixLevel } from '../../server/src/service/guidance/fix-level.ts';
import { guidanceAt } from '../../server/src/service/guidance/guidance.ts';
import type { Guidance } from '../../server/src/service/guidance/model.ts';
import { contextIn, fileWithCaret } from '../support/marked-text.ts';

const link = 'https://kb.example/{id}';
const origin = { words: 'a test' };

function guidance(marked: string, facts: SiteFacts = {}): Promise<Guidance> {
  const { file, offset } = fileWithCaret(marked);
  return guidanceAt(file, offset, lint(file, facts, defaultSettings), contextIn(undefined, facts), link);
}

function siteWith(version: SmsVersion): SiteFacts {
  return { version: { value: version, origin } };
}

describe('guidance', () => {
  test('on a finding tells what, why, on what grounds, what to do and what to read', async () => {
    const { findings, moreFindings } = await guidance('[DS]\nPackInterval=36|00\n');
    assert.equal(moreFindings, 0);
    const [finding] = findings;
    assert.equal(finding?.rule, 'SWM212');
    assert.equal(finding.name, 'pack interval too short');
    assert.equal(finding.severity, 'warning');
    assert.match(finding.message, /leaves 1 hour between two packs/);
    assert.match(finding.why ?? '', /Vfp_pack\.exe by hand/);
    assert.equal(finding.evidenceWords, 'A Microsoft text says so.');
    assert.ok(finding.fixes.length > 0);
    const [article] = finding.articles;
    assert.equal(article?.id, 'Q213171');
    assert.equal(article.url, 'https://kb.example/Q213171');
    assert.equal(article.date, articleById('Q213171').date);
    assert.deepEqual(article.remedy, articleById('Q213171').remedy);
    assert.match(article.appliesTo, /^SMS 2\.0/);
  });

  test('takes the findings of the line where the caret touches none', async () => {
    const { findings } = await guidance('[DS]\nPack|Interval=3600\n');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['SWM212'],
    );
    assert.deepEqual((await guidance('[DS|]\nPackInterval=3600\n')).findings, []);
  });

  test('lists the worst first, and says how many it does not list', async () => {
    const { file, offset } = fileWithCaret('[DS]\n|PackInterval=604800\n');
    const span = { start: offset, end: offset };
    const [warning] = lint(fileWithCaret('[DS]\n|PackInterval=1\n').file, {}, defaultSettings);
    assert.ok(warning);
    const many = Array.from({ length: 12 }, () => ({ ...warning, ...span, severity: 'hint' as const }));
    const worst = { ...warning, ...span, severity: 'error' as const };
    const answer = await guidanceAt(file, offset, [...many, worst], contextIn(), link);
    assert.deepEqual(
      [answer.findings[0]?.severity, answer.findings.length, answer.moreFindings],
      ['error', 10, 3],
    );
  });

  test('on a key without a finding tells what the key is, and on a value what the value is', async () => {
    const onKey = await guidance('[DS]\nPack|Interval=604800\n');
    assert.deepEqual(onKey.findings, []);
    assert.deepEqual(
      onKey.subjects.map(({ title }) => title),
      ['PackInterval'],
    );
    const [key] = onKey.subjects;
    assert.deepEqual(
      key?.rows.map(({ label }) => label),
      ['Section', 'Unit', 'Default', 'Range'],
    );
    assert.deepEqual(
      key?.articles.map(({ id }) => id),
      ['Q213171', 'Q263023'],
    );
    const onValue = await guidance('[DS]\n  PackTime=9891|39599\n');
    assert.equal(onValue.subjects.length, 1);
    const [value] = onValue.subjects;
    assert.match(value?.title ?? '', /^PackTime: .*2001/);
    const labels = value?.rows.map(({ label }) => label) ?? [];
    assert.ok(labels.includes('Unit') && labels.includes('Range'));
    assert.equal(new Set(labels).size, labels.length);
    assert.equal(new Set(value?.notes).size, value?.notes.length);
    assert.ok(onKey.related.length > 0);
    assert.equal(new Set(onKey.related).size, onKey.related.length);
  });

  test('has nothing to say of a remark or an empty file', async () => {
    const nothing: Guidance = { findings: [], moreFindings: 0, subjects: [], related: [] };
    assert.deepEqual(await guidance('; a rem|ark\n[DS]\n'), nothing);
    assert.deepEqual(await guidance('|'), nothing);
  });
});

describe('the level that mends a fault', () => {
  const stopFault = articleById('Q299261');

  test('is compared with the version of the site', () => {
    assert.equal(fixLevel(stopFault, siteWith('SP3'))?.state, 'not mended here');
    assert.equal(fixLevel(stopFault, siteWith('SP4'))?.state, 'mended here');
    assert.equal(fixLevel(stopFault, siteWith('SP4 HRP'))?.state, 'mended here');
    assert.equal(
      fixLevel(stopFault, siteWith('SP3'))?.words,
      'Mended in SP4. This site has SP3 (a test), which is older.',
    );
  });

  test('is only named where the site is not known, or where it is no release of SMS 2.0', () => {
    assert.equal(fixLevel(stopFault, {})?.words, 'Mended in SP4. Which version this site has is not known.');
    const elsewhere = { ...stopFault, fixedIn: 'Windows 95' };
    assert.deepEqual(fixLevel(elsewhere, siteWith('SP4')), {
      version: 'Windows 95',
      state: 'not known',
      words: 'Mended in Windows 95.',
    });
  });

  test('does not matter where the hotfix is installed', () => {
    const hotfixes = { value: ['Q299261'], origin };
    assert.equal(fixLevel(stopFault, { ...siteWith('SP3'), hotfixes })?.state, 'mended here');
  });

  test('is absent where no source names one', () => {
    const { fixedIn: _, ...unmended } = stopFault;
    assert.equal(fixLevel(unmended, siteWith('SP3')), undefined);
  });

  test('the hotfix rollup is understood as it stands in the catalogue', () => {
    const rolledUp = { ...stopFault, fixedIn: 'SP4 hotfix rollup' };
    assert.equal(fixLevel(rolledUp, siteWith('SP4'))?.state, 'not mended here');
    assert.equal(fixLevel(rolledUp, siteWith('SP4 HRP'))?.state, 'mended here');
  });
});

describe('finding articles', () => {
  const reader = { facts: siteWith('SP3'), articleLink: link };
  const first = async (query: string): Promise<string | undefined> =>
    (await findArticles(query, 5, reader))[0]?.id;

  test('knows numbers, keys and symptoms, and what they mean to the site', async () => {
    assert.equal(await first('Q213171'), 'Q213171');
    assert.equal(await first('1061'), 'Q299261');
    assert.equal(await first('9406'), 'Q299261');
    const [match] = await findArticles('9406', 1, reader);
    assert.equal(match?.fix?.state, 'not mended here');
  });

  test('finds nothing by nothing, and no more than asked for', async () => {
    assert.deepEqual(await findArticles('  ', 5, reader), []);
    assert.equal((await findArticles('metering server', 3, reader)).length, 3);
  });
});
