import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteText } from '../../../client/src/status/site-text.ts';

const unknown = { fact: 'timeZone', label: 'Time zone', use: 'tells the hour' } as const;

test('a known fact tells where it comes from', () => {
  const known = { ...unknown, value: 'Europe/Berlin', origin: 'setting smsMetering.timeZone' };
  assert.deepEqual(siteText(known), {
    text: 'Time zone: Europe/Berlin',
    detail: 'setting smsMetering.timeZone',
    action: 'Change',
    tooltip: 'Time zone tells the hour',
  });
});

test('an unknown fact is offered to be set', () => {
  assert.deepEqual(siteText(unknown), {
    text: 'Time zone: not known',
    detail: '',
    action: 'Set',
    tooltip: 'Time zone tells the hour',
  });
});
