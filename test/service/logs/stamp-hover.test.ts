import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contextIn } from '../../support/marked-text.ts';
import { hoverAtCaret } from '../../support/service-files.ts';

const language = 'sms-metering-log';
const summer = '<Tue Jul 18 17:3|8:07.470 2000 Eastern Daylight Time><thread=170 (0xAA)>';
const gmt = (time: string): string =>
  `STATMSG: ID=9400 SEV=I LEV=M SOURCE="SMS Server" COMP="SMS_LICENSE_SERVER_MANAGER" SYS=A SITE=ABC PID=1 TID=1 GMTDATE=${time}`;

describe('the hover on the time of a line', () => {
  test('tells the weekday, the fraction and how Windows calls the zone', () => {
    const { about, says } = hoverAtCaret(language, `Ready  $$<SMS_LICENSE_SERVER>${summer}`);
    assert.equal(about, 'Tue Jul 18 17:38:07.470 2000 Eastern Daylight Time');
    assert.match(says, /^Tuesday 18 July 2000, 17:38:07\.470\n/);
    assert.match(says, /Eastern Daylight Time/);
  });

  test('tells UTC by the line itself where that gives it, whatever zone the site is said to be in', () => {
    const line = `${gmt('Tue Jul 18 21:38:07.462 2000')}  $$<SMS_LICENSE_SERVER_MANAGER>${summer}`;
    const { says } = hoverAtCaret(language, line, contextIn('Europe/Berlin'));
    assert.match(says, /UTC: Tuesday 18 July 2000, 21:38:07 .*UTC-04:00/);
    assert.doesNotMatch(says, /Berlin/);
  });

  test('tells UTC by the zone of the site, and that the clock may be elsewhere', () => {
    const { says } = hoverAtCaret(language, `Ready  $$<A>${summer}`, contextIn('America/New_York'));
    assert.match(says, /UTC: Tuesday 18 July 2000, 21:38:07, if the clock was in America\/New_York/);
    const autumn = 'Ready  $$<A><Sun Oct 29 01:3|0:00.000 2000><thread=1 (0x1)>';
    assert.match(hoverAtCaret(language, autumn, contextIn('America/New_York')).says, /05:30:00.*twice/);
    const spring = 'Ready  $$<A><Sun Apr  2 02:3|0:00.000 2000><thread=1 (0x1)>';
    assert.match(hoverAtCaret(language, spring, contextIn('America/New_York')).says, /never showed/);
  });

  test('says what is missing where nothing tells UTC', () => {
    assert.match(hoverAtCaret(language, `Ready  $$<A>${summer}`).says, /UTC: not known/);
  });

  test('says so where the two times of a line cannot both be right', () => {
    const line = `${gmt('Tue Jul 11 21:38:07.462 2000')}  $$<SMS_LICENSE_SERVER_MANAGER>${summer}`;
    assert.match(hoverAtCaret(language, line).says, /GMTDATE: .*no zone/);
  });

  test('repeats nothing that is no name of a zone', () => {
    const line = 'Ready  $$<A><Tue Jul| 18 17:38:07.470 2000 PWD=secret><thread=1 (0x1)>';
    const { says } = hoverAtCaret(language, line);
    assert.match(says, /^Tuesday/);
    assert.doesNotMatch(says, /secret/);
  });

  test('is absent beside the time, and where that is none', () => {
    assert.equal(hoverAtCaret(language, 'Ready  $$<A|A><Tue Jul 18 17:38:07.470 2000>').says, '');
    assert.equal(
      hoverAtCaret(language, 'Ready  $$<A><Tue Ju|l 48 17:38:07.470 2000><thread=1 (0x1)>').says,
      '',
    );
    assert.equal(hoverAtCaret(language, 'Ready  $$<A><Tue Ju|l 18 17:38').says, '');
    assert.equal(hoverAtCaret(language, 'Ready  $$|').says, '');
  });
});
