import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesInWords } from '../../client/src/fixes-in-words.ts';
import { settingsText } from '../../client/src/settings-text.ts';
import type { PlainFileFixes } from '../../server/src/lsp/protocol.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function fileWith(uri: string, ...rules: readonly string[]): PlainFileFixes {
  return { uri, version: null, edits: rules.map((rule) => ({ rule, name: 'a-name', range, newText: '' })) };
}

test('fixes of many files are told by rule and by file', () => {
  const files = [fileWith('a', 'SWM114', 'SWM103'), fileWith('b', 'SWM103')];
  assert.deepEqual(
    fixesInWords({ files, skipped: ['c'], more: 2 }, (uri) => `${uri}.ini`),
    {
      message: 'Make 3 safe edits in 2 files?',
      detail: [
        'SWM103 (a-name): 2',
        'SWM114 (a-name): 1',
        '',
        'a.ini: 2',
        'b.ini: 1',
        'Left alone, because the editor may read another encoding: c.ini.',
        '2 files beyond the limit were not looked at.',
      ].join('\n'),
    },
  );
  const many = Array.from({ length: 10 }, (_, index) => fileWith(String(index), 'SWM103'));
  assert.match(fixesInWords({ files: many, skipped: [], more: 0 }, String).detail, /and 2 more files$/);
});

test('no fixes are told as well', () => {
  assert.deepEqual(fixesInWords({ files: [], skipped: [], more: 0 }, String), {
    message: 'There is nothing to fix safely.',
    detail: '',
  });
});

test('ignored settings are one warning that leads to the first', () => {
  const fault = 'Setting smsMetering.timeZone is ignored: "Mars" is not understood.';
  assert.deepEqual(settingsText([fault]), {
    text: 'One setting is ignored',
    detail: fault,
    setting: 'smsMetering.timeZone',
  });
  assert.deepEqual(settingsText([fault, 'Another.']), {
    text: '2 settings are ignored',
    detail: `${fault} And 1 more in the log.`,
    setting: 'smsMetering.timeZone',
  });
});
