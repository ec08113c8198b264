import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusText } from '../../client/src/status-text.ts';

const unknown = { fact: 'timeZone', label: 'Time zone', use: 'Dates are shown in it.' } as const;

test('a known fact tells where it comes from', () => {
  const known = { ...unknown, value: 'Europe/Berlin', origin: 'setting smsMetering.timeZone' };
  assert.deepEqual(statusText(known), {
    text: 'Time zone: Europe/Berlin',
    detail: 'setting smsMetering.timeZone',
  });
});

test('an unknown fact tells what knowing it would be good for', () => {
  assert.deepEqual(statusText(unknown), { text: 'Time zone: not known', detail: 'Dates are shown in it.' });
});
