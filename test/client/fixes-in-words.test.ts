import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesInWords } from '../../client/src/fixes-in-words.ts';
import { settingsText } from '../../client/src/status/settings-text.ts';
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
      title: 'Make 3 safe edits in 2 files?',
      byRule: 'SWM103: 2, SWM114: 1',
      byFile: 'a.ini: 2, b.ini: 1',
      left: [
        'Left alone, because the editor may read another encoding: c.ini.',
        '2 files beyond the limit were not looked at.',
      ],
    },
  );
  const many = Array.from({ length: 10 }, (_, index) => fileWith(String(index), 'SWM103'));
  assert.match(fixesInWords({ files: many, skipped: [], more: 0 }, String).byFile, /, and 5 more files$/);
});

test('no fixes are told as well', () => {
  assert.deepEqual(fixesInWords({ files: [], skipped: [], more: 0 }, String), {
    title: 'There is nothing to fix safely.',
    byRule: '',
    byFile: '',
    left: [],
  });
});

test('ignored settings are one warning that leads to the first', () => {
  const fault = 'Setting smsMetering.timeZone is ignored: "Mars" is not understood.';
  const other = 'Setting smsMetering.rules.SWM101 is ignored: it has to be one of off.';
  assert.deepEqual(settingsText([fault]), {
    text: 'One setting is ignored',
    detail: 'smsMetering.timeZone',
    tooltip: fault,
    setting: 'smsMetering.timeZone',
  });
  const { text, detail, tooltip } = settingsText([fault, other, other.replace('101', '102')]);
  assert.deepEqual(
    [text, detail],
    ['3 settings are ignored', 'smsMetering.timeZone, smsMetering.rules.SWM101, 1 more'],
  );
  assert.equal(tooltip.split('\n').length, 3);
});
