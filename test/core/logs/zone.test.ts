import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { scanLog } from '../../../server/src/core/logs/scanner.ts';
import { fixedZone, logOffsets, logSource, offsetOnLine } from '../../../server/src/core/logs/zone.ts';
import { findZone, offsetAt } from '../../../server/src/core/values/zone.ts';
import { logText } from '../../support/log-texts.ts';

const uri = 'file:///site/SMS/Logs/Licsrvc.log';

describe('the offset that a log tells', () => {
  test('is the difference of the published sample', () => {
    const text = statusLine(
      'Tue Jul 18 17:38:07.530 2000 Eastern Daylight Time',
      'Tue Jul 18 21:38:07.530 2000',
    );
    assert.equal(offsetOnLine(scanLog(text).line(0)), -4 * 3600);
    assert.deepEqual(logSource({ uri, log: scanLog(`some text\r\n${text}`) }), {
      zone: {
        value: 'Etc/GMT+4',
        origin: {
          words:
            'the clock of Licsrvc.log, which stood at UTC-04:00 at 2000-07-18 17:38:07, called "Eastern Daylight Time"; a fixed offset, changes of the clock are not known',
          uri,
          line: 1,
        },
      },
    });
  });

  test('forgives the moment that passes between two stamps, and no more', () => {
    const offsetOf = (local: string, gmt: string) => offsetOnLine(scanLog(statusLine(local, gmt)).line(0));
    assert.equal(offsetOf('Fri Jul 14 08:37:37.180 2000', 'Fri Jul 14 12:37:37.190 2000'), -4 * 3600);
    assert.equal(offsetOf('Fri Jul 14 08:38:37.000 2000', 'Fri Jul 14 12:37:37.000 2000'), -4 * 3600);
    assert.equal(offsetOf('Fri Jul 14 08:38:38.000 2000', 'Fri Jul 14 12:37:37.000 2000'), 'impossible');
    assert.equal(offsetOf('Sat Jul 15 02:37:37.000 2000', 'Fri Jul 14 12:37:37.000 2000'), 14 * 3600);
    assert.equal(offsetOf('Sat Jul 15 02:52:37.000 2000', 'Fri Jul 14 12:37:37.000 2000'), 'impossible');
    assert.equal(offsetOf('Fri Jul 14 12:37:37.000 2000', 'Fri Jul 14 12:37:37.000 2000'), 0);
    assert.equal(offsetOf('Fri Jul 14 12:37:36.990 2000', 'Fri Jul 14 12:37:37.000 2000'), 0);
    assert.equal(offsetOf('Fri Jul 14 00:37:37.000 2000', 'Fri Jul 14 12:37:37.000 2000'), -12 * 3600);
    assert.equal(offsetOf('Fri Jul 14 00:22:37.000 2000', 'Fri Jul 14 12:37:37.000 2000'), 'impossible');
    assert.equal(offsetOf('Fri Jul 14', 'Fri Jul 14 12:37:37.000 2000'), undefined);
  });

  test('is told with the time during which the log shows it', () => {
    const log = scanLog(
      [
        statusLine('Sat Oct 28 12:00:00.000 2000', 'Sat Oct 28 16:00:00.000 2000'),
        statusLine('Sat Oct 28 13:00:00.000 2000', 'Sat Oct 28 15:07:00.000 2000'),
        statusLine('Sat Oct 28 14:00:00.000 2000', 'Sat Oct 28 18:00:00.000 2000'),
      ].join('\n'),
    );
    assert.equal(logOffsets(log).length, 1);
    assert.match(
      logSource({ uri, log }).zone?.origin.words ?? '',
      /^the clock of Licsrvc\.log, which stood at UTC-04:00 from 2000-10-28 12:00:00 to 2000-10-28 14:00:00; /,
    );
    const oddlyNamed = logSource({ uri: 'file:///site/100%.log', log });
    assert.match(oddlyNamed.zone?.origin.words ?? '', /^the clock of 100%\.log, /);
  });

  test('is a list where clocks were changed, and then no zone', () => {
    const log = scanLog(
      [
        statusLine('Sat Oct 28 12:00:00.000 2000 Eastern Daylight Time', 'Sat Oct 28 16:00:00.000 2000'),
        statusLine('Sat Oct 28 13:00:00.000 2000 Eastern Daylight Time', 'Sat Oct 28 17:00:00.000 2000'),
        statusLine('Mon Oct 30 12:00:00.000 2000 Eastern Standard Time', 'Mon Oct 30 17:00:00.000 2000'),
      ].join('\n'),
    );
    assert.deepEqual(
      logOffsets(log).map(({ offset, line, zoneName }) => [offset, line, zoneName]),
      [
        [-4 * 3600, 0, 'Eastern Daylight Time'],
        [-5 * 3600, 2, 'Eastern Standard Time'],
      ],
    );
    assert.deepEqual(logSource({ uri, log }), {});
  });

  test('is no zone where it is not whole hours, or not there', () => {
    const india = statusLine('Fri Jul 14 18:07:37.000 2000', 'Fri Jul 14 12:37:37.000 2000');
    assert.equal(logOffsets(scanLog(india))[0]?.offset, 5.5 * 3600);
    assert.deepEqual(logSource({ uri, log: scanLog(india) }), {});
    assert.deepEqual(logSource({ uri, log: scanLog('plain text') }), {});
  });

  test('names zones that the runtime knows by that offset', () => {
    for (let hours = -12; hours <= 14; hours++) {
      const zone = fixedZone(hours * 3600);
      assert.ok(zone && findZone(zone), String(hours));
      assert.equal(offsetAt(zone, 963_000_000), hours * 3600);
    }
    assert.equal(fixedZone(0), 'UTC');
    assert.equal(fixedZone(1800), undefined);
  });

  test('never fails', () => {
    fc.assert(fc.property(logText, (text) => void logSource({ uri: 'file:///%', log: scanLog(text) })));
  });
});

function statusLine(local: string, gmt: string): string {
  return `STATMSG: ID=3807 SEV=W LEV=M SOURCE="SMS Server" COMP="X" GMTDATE=${gmt} ISTR0="8"  $$<X><${local}><thread=170 (0xAA)>`;
}
