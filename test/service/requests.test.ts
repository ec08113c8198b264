import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { articleIds } from '../../server/src/core/catalogue/articles/ids.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import type { EditResult } from '../../server/src/service/action.ts';
import { listArticles } from '../../server/src/service/articles.ts';
import { effectiveText } from '../../server/src/service/effective-text.ts';
import { knownFacts } from '../../server/src/service/known-facts.ts';
import { convertEpoch } from '../../server/src/service/remodbc/convert-epoch.ts';
import { insertLogging } from '../../server/src/service/remodbc/insert-logging.ts';
import { nextDefaultSlotEdit } from '../../server/src/service/remodbc/next-default-slot.ts';
import { contextIn, fileWithCaret, remodbc } from '../support/marked-text.ts';
import { iniFile } from '../support/service-files.ts';

function apply(text: string, result: EditResult): string {
  return result.ok ? applyEdits(text, result.edits) : result.reason;
}

describe('the effective text', () => {
  test('is what Windows returns, and names what it never reads', () => {
    const text = 'x=1\n[ DS ]\nPackTime = "7" \nPackTime=8\norphan\n; remark\n[]\nfoo=\n[ds]\nPackTime=9\n';
    assert.equal(
      effectiveText(remodbc(text)).text.replace(/^(?:;.*\n)+/, ''),
      [
        '',
        '[DS]',
        'PackTime=7',
        '',
        '[]',
        'foo=',
        '',
        '; Never read:',
        '; line 1: x=1 (it stands before the first section)',
        '; line 4: PackTime=8 (the name stands already in line 3)',
        '; line 5: orphan (it has no =)',
        '; line 9: [ds] (the section stands already in line 2)',
        '; line 10: PackTime=9 (the section stands already in line 2)',
        '',
      ].join('\n'),
    );
  });

  test('tells for each of its lines the line of the file that it speaks of', () => {
    const { text, sourceLines } = effectiveText(remodbc('x=1\n[DS]\nPackTime=7\nPackTime=8\n'));
    const lines = text.split('\n');
    assert.equal(sourceLines.length, lines.length - 1);
    assert.deepEqual(
      sourceLines.flatMap((line, index) => (line === null ? [] : [`${line + 1}: ${lines[index]}`])),
      [
        '2: [DS]',
        '3: PackTime=7',
        '1: ; line 1: x=1 (it stands before the first section)',
        '4: ; line 4: PackTime=8 (the name stands already in line 3)',
      ],
    );
  });

  test('of a huge file is cut', () => {
    const lines = effectiveText(
      remodbc(`[DS]\n${Array.from({ length: 30_000 }, (_, n) => `k${n}=1\n`).join('')}`),
    ).text.split('\n');
    assert.equal(lines.at(-2), '; More lines are not listed.');
    assert.ok(lines.length < 10_100);
  });
});

test('the effective text of LICMTR.CFG and of a profile keeps types and phrases, and names what is hidden', () => {
  const licmtr = effectiveText(
    iniFile('licmtr-cfg', '[A]\n  (REG_DWORD) Platform=3\n  (REG_DWORD) Platform=4\n'),
  ).text;
  assert.match(licmtr, /^\(REG_DWORD\) Platform=3$/m);
  assert.match(licmtr, /^; line 3: \(REG_DWORD\) Platform=4 \(the name stands already in line 2\)$/m);
  const profile = effectiveText(iniFile('site-metering', '[Local]\nDataCollation= "every 4 hours" \n')).text;
  assert.match(profile, /^DataCollation=every 4 hours$/m);
});

describe('converting', () => {
  const convert = (marked: string, zone?: string): string => {
    const { file, offset } = fileWithCaret(marked);
    return apply(file.text, convertEpoch(file, { start: offset, end: offset }, contextIn(zone)));
  };

  test('a number becomes a date with its offset, and that date the number again', () => {
    const asDate = convert('[DS]\nPackTime=9891|43199\n', 'America/Los_Angeles');
    assert.equal(asDate, '[DS]\nPackTime=2001-05-06T02:59:59-07:00\n');
    assert.equal(convert(asDate.replace('2001', '20|01')), '[DS]\nPackTime=989143199\n');
  });

  test('works on digits anywhere and on a selection', () => {
    assert.equal(convert('; was |989143199.'), '; was 2001-05-06T09:59:59Z.');
    const text = ';  6 May 2001 09:59:59  ';
    assert.equal(
      apply(text, convertEpoch(remodbc(text), { start: 1, end: text.length }, contextIn())),
      ';  989143199  ',
    );
  });

  test('says why it does not', () => {
    assert.equal(convert('; not|hing'), 'There is no number and no date at the cursor.');
    assert.match(convert('[DS]\nPackTime=so|on'), /^"soon" is neither seconds since 1970 nor a date/);
    assert.match(convert(`[DS]\nPackTime=${'9'.repeat(300)}|`), /is neither/);
    assert.match(convert('; 1 January 1960 00:00:00'.replace('; ', '[DS]\nPackTime=|')), /is neither/);
  });
});

describe('the next default slot', () => {
  test('is written over the value, or added with its section', () => {
    const inLondon = contextIn('Europe/London');
    const edit = (text: string): string => apply(text, nextDefaultSlotEdit(remodbc(text), inLondon));
    assert.equal(edit('[DS]\nPackTime=1\n[X]\n'), '[DS]\nPackTime=989110799\n[X]\n');
    assert.equal(edit('[DS]\nPackInterval=1\n\n[X]\n'), '[DS]\nPackInterval=1\nPackTime=989110799\n\n[X]\n');
    assert.equal(edit('[X]\na=1'), '[X]\na=1\n\n[DS]\nPackTime=989110799\n');
    assert.match(edit('[DS]\nPackTime=989110799'), /^PackTime is the next default slot already/);
  });

  test('follows the reference date if there is one', () => {
    const facts = { referenceDate: { value: 0, origin: { words: 'a test' } } };
    const text = '[DS]\nPackTime=1';
    assert.equal(
      apply(text, nextDefaultSlotEdit(remodbc(text), contextIn('UTC', facts))),
      '[DS]\nPackTime=266399',
    );
  });
});

test('[Logging] that is complete stays as it is', () => {
  const whole = '[Logging]\nlogon=1\nFileName=a\nBackupName=b\nMaxSize=1';
  assert.deepEqual(insertLogging(remodbc(whole)), {
    ok: false,
    reason: 'The section [Logging] has all the keys that Q244875 shows.',
  });
});

test('facts are listed with their origin, and unknown ones without a value', () => {
  const facts = knownFacts(remodbc(''), contextIn('Europe/London').facts);
  assert.deepEqual(facts.find(({ fact }) => fact === 'timeZone')?.known, {
    value: 'Europe/London',
    origin: { words: 'a test' },
  });
  assert.equal(facts.find(({ fact }) => fact === 'version')?.known, undefined);
  assert.equal(facts.find(({ fact }) => fact === 'encoding')?.known?.value, 'windows-1252');
});

test('all articles are listed, each once', async () => {
  const listed = await listArticles('https://kb.example/{id}');
  assert.deepEqual(listed.map(({ id }) => id).toSorted(), [...articleIds].toSorted());
  assert.ok(listed.every(({ id, url, title }) => url === `https://kb.example/${id}` && title !== ''));
});
