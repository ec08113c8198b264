import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { editedFile } from '../../../server/src/core/edited-file.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { readLog } from '../../../server/src/core/log-pieces.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { lineCutter, plainPiece } from '../../../server/src/core/text/line-cutter.ts';
import { SegmentedText } from '../../../server/src/core/text/segments.ts';

const CHECK = 'Checking for the existence of a License Server share \\\\METER01\\LicMtr\n';
const FAILURE = "ERROR: FAILED TO INSTALL LICENSE SERVER 'METER01'\n";
const OTHER = `${'x'.repeat(300)}\n`;

test('a log in pieces says what it says as a whole, also where a line explains one of another piece', () => {
  for (let lines = 0; lines < 10; lines++) {
    const text = OTHER.repeat(lines) + (CHECK + OTHER.repeat(7) + FAILURE).repeat(20);
    const found = lint(editedFile(text, 'sms-metering-log').read(undefined), {}, defaultSettings);
    assert.deepEqual(found, lint(parseFile(text, 'sms-metering-log'), {}, defaultSettings));
    assert.match(found[0]?.message ?? '', /\(20 times\)/);
  }
  const farApart = CHECK + OTHER.repeat(25) + FAILURE;
  assert.deepEqual(lint(editedFile(farApart, 'sms-metering-log').read(undefined), {}, defaultSettings), []);
});

test('lines of a log in pieces are counted from its beginning, in whichever piece they stand', () => {
  const short = lineCutter(plainPiece, { usualLength: 20 });
  const between = 'nothing\n';
  for (let lines = 0; lines < 12; lines++) {
    for (const gap of [0, 19, 20, 21]) {
      const text = `${between.repeat(lines)}${CHECK}${between.repeat(gap)}${FAILURE}`;
      const log = readLog(SegmentedText.of(short.cut(text), 2), 'sms-metering-log', undefined);
      const found = lint(log, {}, defaultSettings);
      assert.deepEqual(found, lint(parseFile(text, 'sms-metering-log'), {}, defaultSettings));
    }
  }
});
