import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareVersions,
  isAtLeast,
  parseHotfixes,
  parseVersion,
  type SmsVersion,
  smsVersions,
  stopFault,
} from '../../../server/src/core/values/version.ts';

test('versions are ordered from 2.0 to the hotfix rollup of SP4', () => {
  const shuffled: SmsVersion[] = ['SP4 HRP', 'SP2', '2.0', 'SP4', 'SP1', 'SP3'];
  assert.deepEqual(shuffled.sort(compareVersions), [...smsVersions]);
  assert.equal(isAtLeast('SP3', 'SP3'), true);
  assert.equal(isAtLeast('SP2', 'SP3'), false);
  assert.equal(isAtLeast('SP4 HRP', 'SP4'), true);
});

test('words for a version are read with tolerance', () => {
  const cases: Readonly<Record<string, SmsVersion>> = {
    '2.0': '2.0',
    'SMS 2.0': '2.0',
    gold: '2.0',
    RTM: '2.0',
    '2.0 (no service pack)': '2.0',
    sp0: '2.0',
    SP1: 'SP1',
    'sp 2': 'SP2',
    '2.0-SP3': 'SP3',
    'Systems Management Server 2.0 Service Pack 3': 'SP3',
    'SMS version 2.00 SP4': 'SP4',
    'SP4 HRP': 'SP4 HRP',
    sp4hrp: 'SP4 HRP',
    'Service Pack 4 hotfix rollup package': 'SP4 HRP',
    '2.00.1493.3000': 'SP3',
    'SMS  2.0  servicepack  4  hot fix roll up  package': 'SP4 HRP',
    'sp4 hotfixrollup': 'SP4 HRP',
  };
  for (const [text, version] of Object.entries(cases)) assert.equal(parseVersion(text), version, text);
  for (const version of smsVersions) assert.equal(parseVersion(version), version);
});

test('other words are no version', () => {
  for (const text of [
    '',
    ' ',
    'SMS',
    '2003',
    '1.2',
    'SP5',
    'SP',
    '2.0 SP3 SP4',
    'HRP',
    '2.00.1500.3000',
    '12.0',
    'SP3x',
    'x2.0',
    '-',
  ]) {
    assert.equal(parseVersion(text), undefined, text);
  }
});

test('component versions lead to their service pack', () => {
  const table: Readonly<Record<string, SmsVersion>> = {
    '2.00.1239.0000': '2.0',
    '2.00.1380.1000': 'SP1',
    '2.00.1493.2000': 'SP2',
    '2.00.1493.3000': 'SP3',
    '2.00.1493.4000': 'SP4',
  };
  for (const [text, version] of Object.entries(table)) {
    assert.equal(parseVersion(text), version);
  }
  assert.equal(parseVersion(' 2.00.1493.2152 '), 'SP2');
  assert.equal(parseVersion('2.0.1493.2152'), 'SP2');
  for (const text of [
    '12.00.1493.2000',
    '2.00.1493.20001',
    '2.00.1493.2000 x',
    '2.00.1493.9000',
    '2.00.1239.1000',
    '2.00.1493',
    '3.00.1493.2000',
    'toString',
  ]) {
    assert.equal(parseVersion(text), undefined, text);
  }
});

test('hotfixes are read from any list, and what is none is named', () => {
  assert.deepEqual(parseHotfixes('Q245271, kb250976; 263023 q245271'), {
    hotfixes: ['Q245271', 'Q250976', 'Q263023'],
    rejected: [],
  });
  assert.deepEqual(parseHotfixes('xQ245271 Q2452711 Q245271x').rejected, [
    'xQ245271',
    'Q2452711',
    'Q245271x',
  ]);
  assert.deepEqual(parseHotfixes('leak, Q24'), { hotfixes: [], rejected: ['leak', 'Q24'] });
  assert.deepEqual(parseHotfixes(' '), { hotfixes: [], rejected: [] });
});

test('the stop fault is in SP3, and in SP2 with the hotfix that brought it', () => {
  assert.equal(stopFault('SP3', undefined), 'present');
  assert.equal(stopFault('SP3', []), 'present');
  assert.equal(stopFault('SP2', ['q245271']), 'present');
  assert.equal(stopFault('SP2', ['Q250976']), 'absent');
  assert.equal(stopFault('SP2', undefined), 'unknown');
  assert.equal(stopFault(undefined, ['Q245271']), 'unknown');
  for (const version of ['2.0', 'SP1', 'SP4', 'SP4 HRP'] as const) {
    assert.equal(stopFault(version, ['Q245271']), 'absent', version);
  }
});
