import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { LogLine } from '../../../server/src/core/logs/line.ts';
import { scanLog } from '../../../server/src/core/logs/scanner.ts';
import { formatCivil } from '../../../server/src/core/values/format-time.ts';
import { anyText } from '../../support/any-text.ts';
import { logText } from '../../support/log-texts.ts';

const SERVER =
  'Done.  $$<SMS_OFFER_STATUS_SUMMARIZER><Tue Jul 18 17:38:07.510 2000 Eastern Daylight Time><thread=170 (0xAA)>';
const CLIENT =
  'Verifying application [C:\\x.dll]~  $$<C:\\WINNT\\CLISVCL.EXE><Mon Nov 15 16:54:10.190 1999><thread=52 (0x34)>';

describe('a line of a log', () => {
  test('of a site server has component, local time, zone and thread', () => {
    const { message, component, stamp, zoneName, thread } = only(SERVER);
    assert.equal(message, 'Done.');
    assert.equal(component, 'SMS_OFFER_STATUS_SUMMARIZER');
    assert.equal(stamp && formatCivil(stamp.civil), '2000-07-18 17:38:07');
    assert.equal(stamp?.milliseconds, 510);
    assert.equal(zoneName, 'Eastern Daylight Time');
    assert.equal(thread, 170);
  });

  test('of a client has the program for a component and names no zone', () => {
    const { message, component, stamp, zoneName, thread } = only(CLIENT);
    assert.equal(message, 'Verifying application [C:\\x.dll]');
    assert.equal(component, 'C:\\WINNT\\CLISVCL.EXE');
    assert.equal(stamp && formatCivil(stamp.civil), '1999-11-15 16:54:10');
    assert.equal(zoneName, undefined);
    assert.equal(thread, 52);
  });

  test('of plain text is nothing but its message', () => {
    const line = only('  +ON +: Server is unreachable. ');
    assert.equal(line.message, '+ON +: Server is unreachable.');
    assert.deepEqual(
      [line.component, line.stamp, line.zoneName, line.thread, line.statusMessage],
      [undefined, undefined, undefined, undefined, undefined],
    );
  });

  test('keeps a ~ and a $$ that belong to the message', () => {
    assert.equal(only('costs $$<5 ~').message, 'costs $$<5 ~');
    assert.equal(only('path ~').message, 'path ~');
    assert.equal(only('say $$<A> twice  $$<B><C>').message, 'say $$<A> twice');
    assert.equal(only('say $$<A> twice  $$<B><C>').component, 'B');
    for (const text of [
      'say  $$<A> twice',
      'say  $<A><B>',
      'say  #$<A><B>',
      'say  $$A',
      'say  $x<A><B>',
      'say $$<A><B>',
    ])
      assert.deepEqual([only(text).message, only(text).component], [text, undefined]);
  });

  test('may end its message with blanks before the ~, have blanks at its end, or no message', () => {
    assert.deepEqual(
      [only('Done. ~  $$<A>').message, only('Done.  $$<A><B> \t').message],
      ['Done.', 'Done.'],
    );
    assert.equal(only('Done.  $$<A><B> \t').component, 'A');
    assert.deepEqual([only('$$<A><B>').message, only('$$<A><B>').component], ['', 'A']);
    assert.deepEqual([only(' $$<A><B>').message, only(' $$<A><B>').component], ['', 'A']);
  });

  test('may have a $$ in a part of its trailer, and there something that only ends like a thread', () => {
    const { message, component, thread } = only('Done.  $$<A><C:\\$$x><subthread=5>');
    assert.deepEqual([message, component, thread], ['Done.', 'A', undefined]);
  });

  test('is read as if no other line stood above or below it', () => {
    for (const line of [SERVER, CLIENT, 'Done.', '$$<A><B>', '~  $$<A><B>', ' $$<A>', '  ', '']) {
      const alone = only(line);
      for (const [above, below] of [
        ['first\n', '\n$$<C><D>\n'],
        ['first\r\n', '\r\n$$<C><D>'],
        ['x  $$<C>\n', '\n<D>\n'],
        ['first \n', '\n  \n'],
      ] as const) {
        const among = scanLog(above + line + below).line(1);
        const by = above.length;
        assert.deepEqual(
          [among.message, among.component, among.thread, among.zoneName],
          [alone.message, alone.component, alone.thread, alone.zoneName],
          JSON.stringify(above + line + below),
        );
        for (const span of ['messageSpan', 'trailerSpan'] as const)
          assert.deepEqual(among[span], { start: alone[span].start + by, end: alone[span].end + by });
      }
    }
  });

  test('that breaks off anywhere has the parts that are complete', () => {
    for (let length = 0; length <= SERVER.length; length++) {
      const line = only(SERVER.slice(0, length));
      assert.equal(line.component !== undefined, length >= SERVER.indexOf('><Tue') + 1);
      assert.equal(line.stamp !== undefined, length >= SERVER.indexOf('><thread') + 1);
      assert.equal(line.thread !== undefined, length === SERVER.length);
    }
  });

  test('has no time where the stamp names none that exists', () => {
    const stamped = (stamp: string) => only(`x  $$<C><${stamp}><thread=1 (0x1)>`);
    assert.equal(stamped('Tue Feb 30 17:38:07.510 2000').stamp, undefined);
    assert.equal(stamped('Tue Jul 18 24:38:07.510 2000').stamp, undefined);
    assert.equal(stamped('Die Jul 18').stamp, undefined);
    assert.equal(stamped('Tue Jul  8 07:38:07 2000').stamp?.civil.day, 8);
    assert.equal(stamped('Tue Jul  8 07:38:07.5 2000').stamp?.milliseconds, 500);
  });

  test('lies where the text has it', () => {
    const line = scanLog(`first\r\n  second  $$<A>\n`).line(1);
    assert.deepEqual([line.start, line.end, line.messageSpan], [7, 22, { start: 9, end: 15 }]);
  });
});

describe('a status message', () => {
  test('has id, severity, component, places and its moment in UTC', () => {
    const status = only(
      'STATMSG: ID=3807 SEV=W LEV=M SOURCE="SMS Server" COMP="SMS_OFFER_STATUS_SUMMARIZER" SYS=ECGJ01 SITE=OH1 PID=259 TID=170 GMTDATE=Tue Jul 18 21:38:07.530 2000 ISTR0="8" ISTR1="" NUMATTRS=0',
    ).statusMessage;
    assert.deepEqual(
      { ...status, gmt: status?.gmt && formatCivil(status.gmt.civil) },
      {
        id: 3807,
        severity: 'W',
        component: 'SMS_OFFER_STATUS_SUMMARIZER',
        system: 'ECGJ01',
        site: 'OH1',
        gmt: '2000-07-18 21:38:07',
      },
    );
  });

  test('may lack anything but its id', () => {
    assert.deepEqual(only('TATMSG: ID=2808 <Rest of text deleted for readability>').statusMessage, {
      id: 2808,
    });
    assert.deepEqual(only('STATMSG: ID=9406 SEV=').statusMessage, { id: 9406 });
    assert.equal(only('STATMSG: ID=').statusMessage, undefined);
    assert.equal(only('see STATMSG: ID=5').statusMessage, undefined);
  });
});

describe('any text', () => {
  test('is its lines with their line ends, and each line its message and its trailer', () => {
    fc.assert(
      fc.property(fc.oneof(logText, anyText()), (text) => {
        const log = scanLog(text);
        let printed = '';
        for (let number = 0; number < log.lineCount; number++) {
          const line = log.line(number);
          const { messageSpan, trailerSpan } = line;
          assert.ok(line.start <= messageSpan.start && messageSpan.start <= messageSpan.end);
          assert.ok(messageSpan.end <= trailerSpan.start && trailerSpan.end === line.end);
          assert.equal(text.slice(messageSpan.start, messageSpan.end), line.message);
          assert.match(text.slice(line.start, messageSpan.start), /^[\0-\x20]*$/);
          assert.match(text.slice(messageSpan.end, trailerSpan.start), /^[\0-\x20]*~?[\0-\x20]*$/);
          printed += line.content + text.slice(line.end, log.lines.startOf(number + 1));
        }
        assert.equal(printed, text);
      }),
    );
  });
});

function only(text: string): LogLine {
  return scanLog(text).line(0);
}
