import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setSeverity } from '../../../server/src/core/configuration/set-severity.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';

describe('a severity is written into a settings file', () => {
  const cases: readonly (readonly [where: string, before: string, after: string])[] = [
    ['in a section of its own, where there is nothing', '', '[rules]\nSWM212 = off\n'],
    ['behind what is there', 'mode = online\r\n', 'mode = online\r\n\r\n[rules]\r\nSWM212 = off\r\n'],
    ['behind a last line without an end', 'root\r\nmode', 'root\r\nmode\r\n\r\n[rules]\r\nSWM212 = off\r\n'],
    [
      'in the last section of that name, in any case',
      '[rules]\nSWM101 = hint\n[Rules] \nSWM102 = hint\n[thresholds]\n',
      '[rules]\nSWM101 = hint\n[Rules]\nSWM212 = off \nSWM102 = hint\n[thresholds]\n',
    ],
    [
      'in the last line that has one, and the comment behind it stays',
      '[rules]\nSWM212 = hint\nswm212 = "error" ; why\nSWM101 = hint',
      '[rules]\nSWM212 = hint\nswm212 = off ; why\nSWM101 = hint',
    ],
    ['in a line without one', '[rules]\nSWM212 \n', '[rules]\nSWM212 = off \n'],
    [
      'and not in a line of another section',
      '[schedules]\nSWM212 = hint\n',
      '[schedules]\nSWM212 = hint\n\n[rules]\nSWM212 = off\n',
    ],
  ];
  for (const [where, before, after] of cases) {
    test(where, () => assert.equal(applyEdits(before, [setSeverity(before, 'SWM212', 'off')]), after));
  }
});
