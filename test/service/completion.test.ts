import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lint } from '../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { type Completion, completionsAt } from '../../server/src/service/completion.ts';
import { choice, placeholder } from '../../server/src/service/snippet.ts';
import { contextIn, fileWithCaret, remodbc } from '../support/marked-text.ts';

function complete(marked: string, zone?: string): readonly Completion[] {
  const { file, offset } = fileWithCaret(marked);
  return completionsAt(file, offset, () => lint(file, {}, defaultSettings), contextIn(zone));
}

function labels(marked: string): readonly string[] {
  return complete(marked)
    .filter(({ isSnippetOnly }) => !isSnippetOnly)
    .map(({ label }) => label);
}

/** The text after taking the offer of that label. */
function take(marked: string, label: string): string {
  const found = complete(marked).find((completion) => completion.label === label);
  assert.ok(found, `no ${label} among ${labels(marked).join(', ')}`);
  return applyEdits(marked.replace('|', ''), [found.edit]);
}

test('sections that the file does not have, in a header', () => {
  assert.deepEqual(labels('[|'), ['[DS]', '[Logging]']);
  assert.deepEqual(labels('[DS]\n[|]'), ['[Logging]']);
  assert.equal(take('[DS]\n[|', '[Logging]'), '[DS]\n[Logging]');
  assert.equal(take('[DS]\n  [L|]', '[Logging]'), '[DS]\n  [Logging]');
  assert.deepEqual(labels('[DS] |'), []);
});

test('sections on a free line, behind the keys', () => {
  assert.deepEqual(labels('|'), ['[DS]', '[Logging]']);
  assert.deepEqual(labels('[DS]\n|'), ['PackTime', 'PackInterval', '[Logging]']);
});

test('keys that the section does not have, with the value to begin with', () => {
  assert.deepEqual(labels('[Logging]\nlogon=1\nF|'), ['FileName', 'BackupName', 'MaxSize']);
  assert.equal(take('[Logging]\nlogon=1\n F|', 'FileName'), '[Logging]\nlogon=1\n FileName=Remodbc.log');
  assert.equal(take('[DS]\nPack|=7', 'PackInterval'), '[DS]\nPackInterval=7');
  assert.deepEqual(labels('[Other]\nP|'), []);
  assert.deepEqual(labels('[DS]\n[DS]\nP|'), [], 'a section that Windows never reads');
});

test('a key brings a place to fill in for its value, a section all of its keys', () => {
  const snippet = (marked: string, label: string): string | undefined =>
    complete(marked).find((completion) => completion.label === label)?.snippet;
  assert.equal(snippet('[DS]\n|', 'PackInterval'), `PackInterval=\${1:604800}$0`);
  assert.equal(snippet('[DS]\n|', 'PackTime'), 'PackTime=$1$0');
  assert.equal(snippet('[Logging]\n|', 'Logon'), `Logon=\${1|1,0|}$0`);
  assert.equal(snippet('[DS]\nPack|=7', 'PackInterval'), undefined, 'a value is there already');
  assert.equal(
    snippet('|', '[Logging] with its keys'),
    `[Logging]\nLogon=\${1|1,0|}\nFileName=\${2:Remodbc.log}\nBackupName=\${3:Remodbc.lo_}\nMaxSize=\${4:200000}$0`,
  );
  assert.equal(snippet('[|]', '[Logging] with its keys'), undefined, 'in a header');
});

test('what could end a place to fill in is escaped', () => {
  assert.equal(placeholder(1, 'a}b$c\\d'), `\${1:a\\}b\\$c\\\\d}`);
  assert.equal(choice(2, ['a,b', 'c|d']), `\${2|a\\,b,c\\|d|}`);
});

test('documented values', () => {
  assert.deepEqual(labels('[DS]\nPackInterval=|'), ['604800', '86400']);
  assert.equal(take('[DS]\nPackInterval= "7|" ', '604800'), '[DS]\nPackInterval= "604800" ');
  assert.deepEqual(labels('[Logging]\nLogon=|'), ['1', '0']);
  assert.deepEqual(labels('[DS]\nOther=|'), []);
});

test('the next default slots for PackTime, in the zone, and UTC said where that is not known', () => {
  const slots = complete('[DS]\nPackTime=|', 'America/Los_Angeles');
  assert.equal(slots.length, 6);
  assert.equal(slots[0]?.label, '989139599');
  assert.match(slots[0]?.detail ?? '', /^Sunday 6 May 2001, 01:59:59 \(America\/Los_Angeles, UTC-07:00\)$/);
  assert.match(
    complete('[DS]\nPackTime=|')[0]?.detail ?? '',
    /\(UTC\); the zone of the server is not known$/,
  );
});

test('comments that silence, and behind them the rules that speak here first', () => {
  assert.deepEqual(labels(';|'), ['swm-disable', 'swm-disable-next-line']);
  assert.equal(take('; swm-d|', 'swm-disable'), '; swm-disable ');
  assert.equal(take('; |swm-dis', 'swm-disable'), '; swm-disable ');
  assert.equal(labels('; swm-disable |\n[DS]\nPackTime=1\nPackTime=1')[0], 'SWM101');
  assert.ok(!labels('; swm-disable SWM101, |').includes('SWM101'));
  assert.equal(
    take('; swm-disable-next-line SWM101, sw|m', 'SWM102'),
    '; swm-disable-next-line SWM101, SWM102',
  );
  assert.deepEqual(labels('; a remark on |'), []);
});

test('every offer changes one line, at the caret, whatever the text', () => {
  const word = fc.constantFrom(
    '[',
    ']',
    'DS',
    '\n',
    '\r\n',
    'PackTime',
    '=',
    '7',
    ' ',
    '"',
    ';',
    'swm-disable ',
    '\0',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.nat(200), (words, at) => {
      const file = remodbc(words.join(''));
      const offset = at % (file.text.length + 1);
      return completionsAt(file, offset, () => [], contextIn()).every(
        ({ edit: { start, end } }) =>
          start <= end && end <= file.text.length && file.ini.lineAt(start) === file.ini.lineAt(end),
      );
    }),
  );
});
