import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explained, row } from './site-of.ts';

describe('a log', () => {
  test('its length and its times', () => {
    const file = explained(
      'Licsrvc.log',
      'a  $$<X><Tue Jul 18 17:38:07.470 2000 Y><thread=1 (0x1)>\nb  $$<X><Wed Jul 19 17:38:07.470 2000 Y><thread=1 (0x1)>\n',
    );
    assert.deepEqual(file.summary, [
      '2 lines from Tuesday 18 July 2000, 17:38:07 to Wednesday 19 July 2000, 17:38:07, on the clock of the computer that wrote them.',
    ]);
    assert.deepEqual(explained('Liccli.log', '').summary, ['The log is empty.']);
    assert.deepEqual(explained('Liccli.log', 'x').summary, ['1 line without times.']);
    assert.deepEqual(explained('Liccli.log', 'x').sections, []);
    assert.deepEqual(explained('Liccli.log', 'x\ny').summary, ['2 lines without times.']);
    const stamped = 'a  $$<X><Tue Jul 18 17:38:07.470 2000 Y><thread=1 (0x1)>\n';
    const far = `${'x\n'.repeat(500)}${stamped}${'x\n'.repeat(500)}`;
    assert.deepEqual(explained('Licsrvc.log', far).summary, [
      '1001 lines from Tuesday 18 July 2000, 17:38:07 to Tuesday 18 July 2000, 17:38:07, on the clock of the computer that wrote them.',
    ]);
  });

  test('where its clock stood, as far as its lines tell', () => {
    const file = explained(
      'Licsrvc.log',
      'STATMSG: ID=9405 SEV=E GMTDATE=Sun May 06 08:02:09.110 2001  $$<X><Sun May 06 01:02:09.110 2001><thread=4 (0x4)>\r\nx\r\n',
    );
    assert.deepEqual(file.sections, [
      {
        title: 'Time zone',
        rows: { shown: [{ label: 'Clock', text: 'stood at UTC-07:00', origin: 'line 1' }], more: 0 },
      },
    ]);
    assert.match(file.summary[0] ?? '', /^2 lines from Sunday 6 May 2001, 01:02:09 to Sunday 6 May 2001/);
    const named = explained(
      'Licsrvc.log',
      'STATMSG: ID=9405 GMTDATE=Sun May 06 08:02:09.110 2001  $$<X><Sun May 06 01:02:09.110 2001 Pacific Daylight Time><thread=4 (0x4)>\n',
    );
    assert.equal(row(named, 'Clock')?.text, 'stood at UTC-07:00, called Pacific Daylight Time');
  });
});
