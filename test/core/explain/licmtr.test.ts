import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explained, row, stated } from './site-of.ts';

describe('LICMTR.CFG', () => {
  test('mode, retries, servers, time of change', () => {
    const file = explained(
      'LICMTR.CFG',
      '[Component Configuration]\nLastUpdate=29228490, 61154480\n(REG_DWORD) ContinuousOffline=1\n(REG_DWORD) GoOnLineInt=900\n(REG_DWORD) TriesBeforeOffline=2\n(REG_SZ) LicenseServers=M1, M2\n[M1]\n(REG_SZ) UncDbPath=\\\\M1\\LicMtr\n',
    );
    assert.deepEqual(file.summary, [
      'Clients are metered offline: they note what runs and report it later.',
      'A client that reaches no server tries again 2 times, with 15 minutes between attempts.',
      'It names 2 metering servers: M1, M2.',
    ]);
    assert.match(row(file, 'LastUpdate')?.text ?? '', /22 October 1998/);
    assert.equal(row(file, 'GoOnLineInt')?.text, '15 minutes');
    assert.equal(row(file, 'GoOnLineInt')?.origin, 'line 4');
    assert.deepEqual(
      file.sections.map(({ title }) => title),
      ['[Component Configuration]: what the agent on clients does', '[M1]: a metering server'],
    );
    const online = explained(
      'LICMTR.CFG',
      '[Component Configuration]\n(REG_DWORD) ContinuousOffline=0\nOdd=1\n',
    );
    assert.deepEqual(online.summary, [
      'Clients are metered online: they ask a server before a program runs.',
      'It names no metering server.',
    ]);
    assert.deepEqual(row(online, 'Odd'), { label: 'Odd', text: '1', origin: 'line 3' });
  });

  test('each line in its own words', () => {
    const lines =
      '[ident]\nTYPE=Base\n[Component Configuration]\nLastUpdate=29228490, 61154480\n(REG_SZ) LicenseServers=M1; M2\n(REG_DWORD) Flags=0\n';
    const file = explained('LICMTR.CFG', lines, { zone: stated('America/Los_Angeles') });
    assert.deepEqual(
      file.sections.flatMap(({ title, rows: { shown } }) => [
        [title],
        ...shown.map(({ label, text, written, unit = '' }) => [label, text, written, unit]),
      ]),
      [
        ['[ident]: kind of file'],
        ['TYPE', 'Base', undefined, ''],
        ['[Component Configuration]: what the agent on clients does'],
        [
          'LastUpdate (last change)',
          'Thursday 22 October 1998, 07:41:12 (America/Los_Angeles, UTC-07:00)',
          '29228490, 61154480',
          'two halves of a FILETIME, high first (inferred)',
        ],
        ['LicenseServers (metering servers)', 'M1, M2', 'M1; M2', ''],
        ['Flags (REG_DWORD)', '0', undefined, ''],
      ],
    );
    const none = explained('LICMTR.CFG', '[Component Configuration]\n(REG_SZ) LicenseServers=\n');
    assert.equal(row(none, 'LicenseServers')?.text, 'none');
  });

  test('how often a client tries is said where both numbers are known', () => {
    const tries = (lines: string) =>
      explained('LICMTR.CFG', `[Component Configuration]\n${lines}`).summary.filter((one) =>
        /tries/.test(one),
      );
    assert.equal(tries('(REG_DWORD) GoOnLineInt=900\n(REG_DWORD) TriesBeforeOffline=1\n').length, 1);
    for (const lines of [
      '(REG_DWORD) GoOnLineInt=900\n',
      '(REG_DWORD) TriesBeforeOffline=1\n',
      '(REG_DWORD) GoOnLineInt=often\n(REG_DWORD) TriesBeforeOffline=1\n',
      '(REG_DWORD) GoOnLineInt=900\n(REG_DWORD) TriesBeforeOffline=often\n',
    ])
      assert.deepEqual(tries(lines), [], lines);
    assert.deepEqual(explained('LICMTR.CFG', '[Component Configuration]\n').summary, [
      'It names no metering server.',
    ]);
  });
});
