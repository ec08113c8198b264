import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Week, WeekEvent, WeekTrack } from '../../../server/src/core/explain/model.ts';
import { daysOf } from '../../../server/src/core/explain/week-span.ts';
import { weekSvg } from '../../../server/src/core/explain/week-svg.ts';
import { utc } from '../../../server/src/core/values/zone.ts';
import { fixture } from '../../support/fixtures.ts';
import { now } from './site-of.ts';

const days = daysOf(now, utc);
const sunday = days[0]?.start ?? 0;

const plain: WeekTrack = {
  kind: 'cycle',
  title: 'Cycle',
  rhythm: 'every day',
  origin: 'line 1',
  isDefault: false,
  runs: 0,
  events: [],
};

function weekWith(...shown: readonly WeekTrack[]): Week {
  return { zone: 'UTC', reason: 'the week of this report', days, tracks: { shown, more: 0 }, notes: [] };
}

/** So many runs, the first some hours after the week begins, each so many hours behind the one before. */
function events(count: number, first: number, distance: number, isReckoned = false): readonly WeekEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    at: sunday + (first + index * distance) * 3600,
    day: Math.floor((first + index * distance) / 24),
    clock: `${String((first + index * distance) % 24).padStart(2, '0')}:00:00`,
    isReckoned: isReckoned && index > 0,
  }));
}

const pack = {
  ...plain,
  kind: 'pack',
  path: 'METER01/Remodbc.ini',
  title: 'Pack: METER01/Remodbc.ini',
} as const;

/** Every shape that the picture has, and every length of its texts. */
const everything = weekWith(
  { ...pack, runs: 7, events: events(7, 2, 24, true) },
  {
    ...pack,
    path: 'computers/METER02/swmtr/data cache/Remodbc.ini',
    rhythm: 'every 2 weeks, 3 days, 4 hours and 5 minutes',
    remark: 'not known: PackTime makes no sense',
  },
  { ...plain, title: 'A cycle of 27 letters, just', runs: 14, events: events(14, 5, 12), isDefault: true },
  { ...plain, title: 'One cycle of 28 letters here', runs: 15, events: events(15, 0, 11) },
  { ...plain, title: 'Late <cycle> & "co"', runs: 2, events: events(2, 23, 144) },
  { ...plain, title: 'Dense', runs: 672 },
  { ...plain, title: 'Rare', isDefault: true },
);

describe('the picture of a week', () => {
  test('is what a person has looked at and found right (UPDATE_GOLDEN=1 writes it anew)', () => {
    const picture = weekSvg(everything);
    const golden = fixture('explain/week.svg');
    if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, `${picture}\n`);
    assert.equal(`${picture}\n`, readFileSync(golden, 'utf8'));
  });

  test('says when there is nothing in it', () => {
    const picture = weekSvg(weekWith());
    assert.match(
      picture,
      /<text x="586" y="70" [^>]*text-anchor="middle"[^>]*>Nothing is known that happens in this week\.</,
    );
    assert.doesNotMatch(weekSvg(weekWith(plain)), /Nothing is known/);
    const [, height] = /viewBox="0 0 \d+ (\d+)"/.exec(picture) ?? [];
    assert.equal(height, /viewBox="0 0 \d+ (\d+)"/.exec(weekSvg(weekWith(plain)))?.[1], 'room for one line');
  });

  test('is told apart from others on its page', () => {
    const ids = (id: string) =>
      [...weekSvg(everything, id).matchAll(/(?:id="|url\(#)([^")]+)/g)].map(([, one]) => one);
    assert.ok(ids('one').length > 4);
    for (const one of ids('one')) assert.match(one ?? '', /^one-/);
  });

  test('is said in another language', () => {
    const said = weekSvg(everything, 'week', (text) => `<${text}>`);
    for (const words of [
      'pack',
      '(default, not stated)',
      'not in this week',
      '672 times in the week',
      'by default',
    ])
      assert.ok(said.includes(`&lt;${words}&gt;`), words);
  });

  test('shows the time beside each mark where there is room for all of them', () => {
    const times = (...shown: readonly WeekEvent[]) => {
      const picture = weekSvg(weekWith({ ...plain, runs: shown.length, events: shown }));
      return [...picture.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>(\d\d:[^<]*)</g)].map(
        ([, x, anchor, time]) => [time, anchor, Number(x)],
      );
    };
    assert.deepEqual(times(...events(2, 0, 9)), [
      ['00:00', 'start', 240],
      ['09:00', 'start', 277.5],
    ]);
    assert.deepEqual(times(...events(2, 0, 8)), [], 'one would be written over the other');
    const inSummer = events(7, 1, 24).map((event) => ({ ...event, clock: `${event.clock} UTC-07:00` }));
    assert.equal(times(...inSummer)[0]?.[0], '01:00 UTC-07:00');
    const often = inSummer.flatMap((event) => [event, { ...event, at: event.at + 12 * 3600 }]);
    assert.equal(times(...often)[0]?.[0], '01:00');
    assert.deepEqual(times(...events(1, 167, 0)), [['23:00', 'end', 927.8]]);
    assert.equal(times(...events(1, 163, 0))[0]?.[1], 'start');
    assert.equal(times(...events(1, 164, 0))[0]?.[1], 'end', 'there is no room right of it');
    assert.deepEqual(times(...events(2, 152, 15)), [], 'nor where one stands left of its mark');
    assert.equal(times(...events(2, 151, 16)).length, 2);
  });

  test('of a week in which clocks are changed is as wide, its days as wide as they last', () => {
    const short = days.map((day, index) => (index === 0 ? { ...day, start: day.start + 3600 } : day));
    const lines = [...weekSvg({ ...weekWith(), days: short }).matchAll(/<line x1="([\d.]+)" y1="38"/g)].map(
      ([, x]) => Number(x),
    );
    assert.deepEqual([lines[0], lines.at(-1)], [236, 936]);
    const [first = 0, second = 0, third = 0] = lines;
    assert.ok(Math.abs((second - first) / (third - second) - 23 / 24) < 0.01);
  });
});
