import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { logRuns } from '../../../server/src/core/logs/outline.ts';
import { scanLog } from '../../../server/src/core/logs/scanner.ts';
import { logText } from '../../support/log-texts.ts';

describe('the runs of a log', () => {
  test('are the lines of one thread, with the lines of an entry that has several', () => {
    const lines = [
      stamped('a', 66),
      stamped('b', 66),
      'first line of an entry',
      stamped('last line of it', 170),
      stamped('c', 170),
      stamped('alone', 66),
    ];
    assert.deepEqual(runsOf(lines), ['thread LICENSE_METERING 66 1-2', 'thread LICENSE_METERING 170 3-5']);
  });

  test('are what a client does, as far as published logs show it', () => {
    const lines = [
      'Starting',
      'Copying reintegration data to server...',
      'OK',
      'Offline upload successful',
      'Downloading client configuration...',
      'Download failed: Failed to get ignorable exes',
      '+ON +: Synchronized FAILED.',
      'Switching OFFLINE ...',
      'Requesting use of: "CLOCK.EXE" ("CLOCK.EXE"), version: "4.00"',
      '+ON +: Connecting (0/5). Verifying connection to server DB path ...',
      '+ON +: Server is unreachable.',
      '+ON +: TestStayOnline FAILED. Will retry 4 more times out of 5.',
      '+ON +: Connecting (1/5). Verifying connection to server DB path ...',
      '+ON +: Done.',
      'Downloading client configuration...',
      'OK',
      'Getting groups for the user "X"',
    ];
    assert.deepEqual(runsOf(lines), [
      'synchronisation Synchronisation 2-8 failed',
      'connection Connection 10-12 failed',
      'connection Connection 13-14',
      'synchronisation Synchronisation 15-16',
    ]);
  });

  test('are limited in number', () => {
    const lines = Array.from({ length: 50 }, (_, index) => stamped('x', Math.floor(index / 2)));
    assert.equal(logRuns(scanLog(lines.join('\n')), 7).length, 7);
    // The line that ends the last one may be an entry of several lines, and so a run of its own.
    const entry = [stamped('x', 1), stamped('y', 1), 'first line of an entry', stamped('last line of it', 2)];
    assert.equal(logRuns(scanLog(entry.join('\n')), 1).length, 1);
  });

  test('have no empty line at their end, nor one before the entry that they begin with', () => {
    assert.deepEqual(runsOf(['Copying reintegration data to server...', 'OK', '', '']), [
      'synchronisation Synchronisation 1-2',
    ]);
    assert.deepEqual(runsOf([stamped('a', 66), stamped('b', 66), '', stamped('c', 170), stamped('d', 170)]), [
      'thread LICENSE_METERING 66 1-2',
      'thread LICENSE_METERING 170 4-5',
    ]);
  });

  test('of a client have come to their end with what else it does', () => {
    const synchronisation = ['Copying reintegration data to server...', 'Synchronized FAILED'];
    assert.deepEqual(runsOf([...synchronisation, 'Retrying', 'Requesting use of: "CLOCK.EXE"', 'OK']), [
      'synchronisation Synchronisation 1-2 failed',
    ]);
    assert.deepEqual(
      runsOf(['+ON +: Connecting (0/5)', 'Done.', 'Requesting use of: "CLOCK.EXE"', 'OK', 'Done.']),
      ['connection Connection 1-2'],
    );
  });

  test('stand in order, apart from each other, and show no message', () => {
    fc.assert(
      fc.property(logText, (text) => {
        const log = scanLog(text);
        let free = 0;
        for (const { firstLine, lastLine, label } of logRuns(log)) {
          assert.ok(free <= firstLine && firstLine < lastLine && lastLine < log.lineCount);
          assert.doesNotMatch(label, /example|Constructed/);
          free = lastLine + 1;
        }
      }),
    );
  });
});

function stamped(message: string, thread: number): string {
  return `${message}  $$<LICENSE_METERING><Mon May 07 08:00:00.000 2001><thread=${thread} (0x1)>`;
}

function runsOf(lines: readonly string[]): readonly string[] {
  return logRuns(scanLog(lines.join('\r\n'))).map(
    ({ kind, label, firstLine, lastLine, hasFailed }) =>
      `${kind} ${label} ${firstLine + 1}-${lastLine + 1}${hasFailed ? ' failed' : ''}`,
  );
}
