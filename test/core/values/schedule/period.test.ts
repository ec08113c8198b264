import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isPeriodApproximate,
  periodSeconds,
  smallestPeriodSeconds,
} from '../../../../server/src/core/values/schedule/period.ts';
import { schedule, scheduleOf } from './schedules.ts';

test('the period of each recurrence', () => {
  assert.equal(periodSeconds(schedule('every 15 minutes')), 900);
  assert.equal(periodSeconds(scheduleOf('0001200000100108')), 90_000);
  assert.equal(periodSeconds(schedule('every 3 weeks on Monday')), 3 * 604_800);
  assert.equal(periodSeconds(schedule('every 2 months')), 5_260_032);
  assert.equal(periodSeconds(schedule('last Saturday of every month')), 2_630_016);
  assert.equal(periodSeconds(schedule('once on 2004-07-19')), null);
  assert.equal(periodSeconds(scheduleOf('FDFFFFFF00000000')), null);
  assert.equal(periodSeconds(scheduleOf('0001200000100000')), 0);
});

test('only months are approximate', () => {
  assert.equal(isPeriodApproximate(schedule('every 2 months')), true);
  assert.equal(isPeriodApproximate(schedule('last Saturday of every month')), true);
  assert.equal(isPeriodApproximate(schedule('every 31 days')), false);
});

test('the smallest period of several schedules counts, zero and once do not', () => {
  const once = schedule('once on 2004-07-19');
  const zero = scheduleOf('0001200000100000');
  const daily = schedule('daily');
  assert.equal(smallestPeriodSeconds([once, schedule('weekly'), daily, zero]), 86_400);
  assert.equal(smallestPeriodSeconds([once, zero]), null);
  assert.equal(smallestPeriodSeconds([]), null);
});
