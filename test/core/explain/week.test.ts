import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Week, WeekTrack } from '../../../server/src/core/explain/model.ts';
import { type PackPlan, weekOf } from '../../../server/src/core/explain/week.ts';
import { daysOf } from '../../../server/src/core/explain/week-span.ts';
import { weekSvg } from '../../../server/src/core/explain/week-svg.ts';
import { weekInWords } from '../../../server/src/core/explain/week-text.ts';
import type { SiteFacts } from '../../../server/src/core/site/facts.ts';
import { formatIso } from '../../../server/src/core/values/format-time.ts';
import { tokenFromPhrase } from '../../../server/src/core/values/schedule/phrase.ts';
import { findZone, utc, type ZoneName } from '../../../server/src/core/values/zone.ts';
import { sized } from '../../support/sized.ts';
import { now, siteOf, stated } from './site-of.ts';

const losAngeles = zone('America/Los_Angeles');
const hour = 3600;

function zone(name: string): ZoneName {
  const found = findZone(name);
  assert.ok(found);
  return found;
}

function at(text: string): number {
  return Date.parse(text) / 1000;
}

function track(week: Week, title: string): WeekTrack {
  const found = week.tracks.shown.find((one) => one.title === title);
  assert.ok(found, title);
  return found;
}

function hoursOf(moment: string, where: ZoneName): readonly number[] {
  return daysOf(at(moment), where).map(({ start, end }) => (end - start) / hour);
}

const inCalifornia: SiteFacts = { zone: stated('America/Los_Angeles') };
const sunday = at('2001-05-06T08:59:59Z');
const plan: PackPlan = { path: 'METER01/Remodbc.ini', packTime: String(sunday), packInterval: undefined };

describe('the days of a week', () => {
  test('are Sunday to Saturday on the clock of the site, whatever day it is in UTC', () => {
    const days = daysOf(at('2001-05-13T06:59:00Z'), losAngeles);
    assert.deepEqual([days[0]?.date, days[0]?.name, days[6]?.date], ['2001-05-06', 'Sunday', '2001-05-12']);
    assert.equal(daysOf(at('2001-05-13T07:00:00Z'), losAngeles)[0]?.date, '2001-05-13');
    assert.equal(formatIso(days[0]?.start ?? 0, losAngeles), '2001-05-06T00:00:00-07:00');
  });

  test('are as long as the clocks make them', () => {
    assert.deepEqual(hoursOf('2001-04-04T00:00:00Z', losAngeles), [23, 24, 24, 24, 24, 24, 24]);
    assert.deepEqual(hoursOf('2001-10-30T00:00:00Z', losAngeles), [25, 24, 24, 24, 24, 24, 24]);
    assert.deepEqual(hoursOf('2001-05-09T00:00:00Z', losAngeles), [24, 24, 24, 24, 24, 24, 24]);
    assert.deepEqual(
      hoursOf('2001-10-30T00:00:00Z', zone('Australia/Lord_Howe')),
      [23.5, 24, 24, 24, 24, 24, 24],
    );
  });

  test('follow each other without a gap, in every zone and at every time', () => {
    const zones = [
      'UTC',
      'America/Los_Angeles',
      'Europe/London',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Asia/Tehran',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_147_483_647 }),
        fc.constantFrom(...zones.map(zone)),
        (moment, where) => {
          const days = daysOf(moment, where);
          assert.equal(days.length, 7);
          for (const [index, { start, end }] of days.entries()) {
            assert.ok(end - start >= 22 * hour && end - start <= 26 * hour);
            if (index > 0) assert.equal(start, days[index - 1]?.end);
          }
          assert.ok((days[0]?.start ?? 0) <= moment && moment < (days[6]?.end ?? 0));
        },
      ),
      { numRuns: sized(100) },
    );
  });
});

describe('the week shown', () => {
  test('is that of the reference date, else of the earliest pack, else of the present', () => {
    const first = (week: Week) => [week.days[0]?.date, week.reason];
    const later = { ...plan, packTime: String(sunday + 7 * 86_400) };
    assert.deepEqual(first(weekOf([later, plan], inCalifornia, at('2024-01-01T00:00:00Z'))), [
      '2001-05-06',
      'the week of the earliest planned pack',
    ]);
    const facts = { ...inCalifornia, referenceDate: stated(at('2001-05-20T12:00:00Z')) };
    assert.deepEqual(first(weekOf([plan], facts, now)), ['2001-05-20', 'the week of the reference date']);
    assert.deepEqual(first(weekOf([], inCalifornia, now)), ['2001-05-06', 'the week of this report']);
    const absurd = { ...plan, packTime: '989139599000' };
    assert.equal(weekOf([absurd], inCalifornia, now).reason, 'the week of this report');
  });

  test('names the zone it took, and UTC where none is known', () => {
    assert.equal(weekOf([], inCalifornia, now).zone, 'America/Los_Angeles');
    const unknown = weekOf([], {}, now);
    assert.equal(unknown.zone, utc);
    assert.match(unknown.notes[0] ?? '', /time zone of the site is not known/);
  });
});

describe('packs', () => {
  test('are at PackTime, and reckoned from there with the interval', () => {
    const [only] = track(weekOf([plan], inCalifornia, now), 'Pack: METER01/Remodbc.ini').events;
    assert.deepEqual(only, { at: sunday, day: 0, clock: '01:59:59', isReckoned: false });
    const daily = weekOf([{ ...plan, packInterval: '86400' }], inCalifornia, now);
    const events = track(daily, 'Pack: METER01/Remodbc.ini').events;
    assert.deepEqual(
      events.map(({ day, clock, isReckoned }) => [day, clock, isReckoned]),
      [0, 1, 2, 3, 4, 5, 6].map((day) => [day, '01:59:59', day > 0]),
    );
  });

  test('keep the seconds and not the hour where clocks were changed in between', () => {
    const facts = { ...inCalifornia, referenceDate: stated(at('2001-10-30T00:00:00Z')) };
    const [only] = track(weekOf([plan], facts, now), 'Pack: METER01/Remodbc.ini').events;
    assert.deepEqual([only?.day, only?.clock, only?.isReckoned], [0, '01:59:59 UTC-07:00', true]);
    const winter = { ...inCalifornia, referenceDate: stated(at('2001-12-05T00:00:00Z')) };
    assert.equal(
      track(weekOf([plan], winter, now), 'Pack: METER01/Remodbc.ini').events[0]?.clock,
      '00:59:59',
    );
  });

  test('that are too many are counted, and those that make no sense are named', () => {
    const often = track(
      weekOf([{ ...plan, packInterval: '900' }], inCalifornia, now),
      'Pack: METER01/Remodbc.ini',
    );
    assert.deepEqual([often.runs, often.events], [672, []]);
    const every = track(
      weekOf([{ ...plan, packInterval: '1' }], inCalifornia, now),
      'Pack: METER01/Remodbc.ini',
    );
    assert.equal(every.runs, 604_800);
    const remarks = [
      { ...plan, packTime: undefined },
      { ...plan, packTime: '17' },
      { ...plan, packInterval: 'weekly' },
      { ...plan, packInterval: '0' },
    ].map((odd) => weekOf([odd], inCalifornia, now).tracks.shown[0]?.remark);
    assert.deepEqual(remarks, [
      'not known: the file names no PackTime; by default Sunday 1:59:59 A.M.',
      'not known: PackTime makes no sense',
      'not known: PackInterval makes no sense',
      'not known: PackInterval makes no sense',
    ]);
  });

  test('of thousands of servers are not all drawn', () => {
    const plans = Array.from({ length: 3000 }, (_, index) => ({ ...plan, path: `M${index}/Remodbc.ini` }));
    const { tracks } = weekOf(plans, inCalifornia, now);
    assert.equal(tracks.shown.filter(({ kind }) => kind === 'pack').length + tracks.more, 3000);
    assert.ok(tracks.shown.length < 100);
    assert.ok(
      tracks.shown.some(({ kind }) => kind === 'cycle'),
      'the cycles are shown all the same',
    );
  });
});

describe('a pack', () => {
  const only = (changed: Partial<PackPlan>) =>
    weekOf([{ ...plan, ...changed }], inCalifornia, now).tracks.shown[0];

  test('says which keys tell of it, and how often they make it happen', () => {
    const daily = { packInterval: '86400' };
    const told = [{}, daily, { packTime: undefined, ...daily }, { packTime: undefined }].map((changed) => {
      const { origin = '', rhythm, path, isDefault } = only(changed) ?? {};
      assert.deepEqual([path, isDefault], [plan.path, false]);
      return [origin, rhythm];
    });
    assert.deepEqual(told, [
      ['PackTime; the interval is the default', 'every 7 days'],
      ['PackTime and PackInterval', 'every 1 day'],
      ['PackInterval', 'every 1 day'],
      ['default', 'every 7 days'],
    ]);
  });

  test('needs numbers, and nothing but a number', () => {
    for (const packTime of ['x989139599', '989139599x', '+989139599', '1e9', '', '-1', '99999999999', '1'])
      assert.deepEqual(
        [only({ packTime })?.remark, only({ packTime })?.runs],
        ['not known: PackTime makes no sense', 0],
        packTime,
      );
    for (const packInterval of ['x86400', '86400x', '', '-1', '99999999999'])
      assert.deepEqual(
        [only({ packInterval })?.remark, only({ packInterval })?.rhythm],
        ['not known: PackInterval makes no sense', ''],
        packInterval,
      );
  });

  test('is drawn run by run up to 200 times a week', () => {
    assert.equal(only({ packInterval: '3024' })?.events.length, 200);
    const { runs, events = [] } = only({ packInterval: '3009' }) ?? {};
    assert.deepEqual([runs, events], [201, []]);
  });

  test('is reckoned backwards too, and never twice at one moment', () => {
    const later = { ...inCalifornia, referenceDate: stated(at('2001-04-25T00:00:00Z')) };
    const { tracks } = weekOf([{ ...plan, packInterval: '604800' }], later, now);
    assert.deepEqual(tracks.shown[0]?.events, [
      { at: sunday - 14 * 86_400, day: 0, clock: '01:59:59', isReckoned: true },
    ]);
  });
});

describe('the notes below a week', () => {
  const assumed = /^How SMS counts a schedule from its start is not documented/;

  test('tell what is assumed, and no more than is', () => {
    const notes = (plans: readonly PackPlan[], facts: SiteFacts) => weekOf(plans, facts, now).notes;
    const unknown = { ...plan, packTime: undefined };
    for (const plans of [[], [unknown]]) {
      const [only = '', ...others] = notes(plans, inCalifornia);
      assert.match(only, assumed);
      assert.deepEqual(others, []);
    }
    for (const plans of [[plan], [unknown, plan]]) {
      const [packs = '', cycles = '', ...others] = notes(plans, inCalifornia);
      assert.match(packs, /^Packs other than the one at PackTime are reckoned/);
      assert.match(cycles, assumed);
      assert.deepEqual(others, []);
    }
    assert.equal(notes([], {}).length, 2);
  });

  test('tell on which days clocks are changed, and which way', () => {
    const changes = (date: string, where: string) => {
      const facts = { zone: stated(where), referenceDate: stated(at(date)) };
      return weekOf([], facts, now).notes.filter((note) => note.startsWith('On '));
    };
    assert.deepEqual(changes('2001-04-04T00:00:00Z', 'America/Los_Angeles'), [
      'On Sunday 2001-04-01 clocks are put forward by 1 hour.',
    ]);
    assert.deepEqual(changes('2001-10-30T00:00:00Z', 'Australia/Lord_Howe'), [
      'On Sunday 2001-10-28 clocks are put forward by 30 minutes.',
    ]);
    assert.deepEqual(changes('2001-05-09T00:00:00Z', 'America/Los_Angeles'), []);
  });
});

describe('a week in words', () => {
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const times = (changed: Partial<WeekTrack>, ...events: readonly (readonly [number, string])[]) => {
    const one: WeekTrack = {
      kind: 'cycle',
      title: 'T',
      rhythm: '',
      origin: '',
      isDefault: false,
      runs: events.length,
      events: events.map(([day, clock]) => ({ at: 0, day, clock, isReckoned: false })),
      ...changed,
    };
    const week = days.map((name, index) => ({ name, date: `2001-05-0${6 + index}`, start: 0, end: 0 }));
    return weekInWords({
      zone: 'UTC',
      reason: '',
      days: week,
      tracks: { shown: [one], more: 0 },
      notes: [],
    }).rows[0]?.times;
  };
  const on = (clock: string, ...which: readonly number[]) =>
    times({}, ...which.map((day) => [day, clock] as const));

  test('tells days on which the same happens together', () => {
    assert.equal(on('03:00:00', 1), 'Monday 03:00');
    assert.equal(on('03:00:00', 1, 2), 'Monday, Tuesday 03:00');
    assert.equal(on('03:00:00', 1, 2, 3), 'Monday to Wednesday 03:00');
    assert.equal(on('03:00:00', 2, 3, 4, 5), 'Tuesday to Friday 03:00');
    assert.equal(on('03:00:00', 0, 1, 3), 'Sunday, Monday, Wednesday 03:00');
    assert.equal(on('03:00:00', 0, 2, 3, 4), 'Sunday, Tuesday, Wednesday, Thursday 03:00');
    assert.equal(on('03:00:00', 0, 1, 2, 3, 4, 5, 6), 'every day 03:00');
    assert.equal(
      times({}, [0, '01:00:00'], [1, '02:00:00'], [2, '01:00:00']),
      'Sunday, Tuesday 01:00; Monday 02:00',
    );
  });

  test('leaves out the middle of many times of one day', () => {
    const hours = Array.from({ length: 9 }, (_, index) => [3, `0${index}:00:00`] as const);
    assert.equal(
      times({}, ...hours.slice(0, 8)),
      'Wednesday 00:00, 01:00, 02:00, 03:00, 04:00, 05:00, 06:00, 07:00',
    );
    assert.equal(times({}, ...hours), 'Wednesday 9 times, 00:00, 01:00 ... 08:00');
  });

  test('keeps seconds where there are some, and the distance to UTC', () => {
    assert.equal(on('01:59:59', 0), 'Sunday 01:59:59');
    assert.equal(on('10:00:00 UTC-07:00', 0), 'Sunday 10:00 UTC-07:00');
    assert.equal(on('00:00:30', 0), 'Sunday 00:00:30');
  });

  test('says why nothing is told', () => {
    assert.equal(times({ remark: 'not known', runs: 3 }), 'not known');
    assert.equal(times({}), 'not in this week');
    assert.equal(times({ runs: 672 }), '672 times in the week, too often to be told one by one');
  });
});

describe('cycles', () => {
  const local = (lines: string) => ({
    'SiteMetering.ini': `[Site]\nZone=America/Los_Angeles\n[Local]\n${lines}\n`,
  });

  test('are those of the files, else the documented defaults, and say which', () => {
    const { week } = siteOf(local('LicenseBalancing=every 12 hours'));
    const balancing = track(week, 'License balancing');
    assert.deepEqual(
      [balancing.runs, balancing.isDefault, balancing.origin],
      [14, false, '[Local] LicenseBalancing in SiteMetering.ini, line 4'],
    );
    const collation = track(week, 'Data collation');
    assert.deepEqual([collation.runs, collation.isDefault], [42, true]);
    assert.equal(
      week.tracks.shown.some(({ title }) => title === 'Intersite schedule'),
      false,
      'no default is known',
    );
  });

  test('that nobody understands are left out', () => {
    const { week } = siteOf(local('LicenseBalancing=never'));
    assert.deepEqual(
      week.tracks.shown.map(({ title }) => title),
      ['Data collation', 'Site management'],
    );
  });

  test('are on the day that a midnight begins, and not reckoned', () => {
    const { events } = track(
      siteOf(local('LicenseBalancing=every 1 day at 00:00')).week,
      'License balancing',
    );
    assert.deepEqual(
      events.map(({ day, clock, isReckoned }) => [day, clock, isReckoned]),
      [0, 1, 2, 3, 4, 5, 6].map((day) => [day, '00:00:00', false]),
    );
  });

  test('of several schedules are all there', () => {
    const tokens = ['every Sunday at 01:00', 'every Wednesday at 02:00'].map(tokenFromPhrase);
    const value = tokens.map((token) => (token.ok ? token.value : '')).join('');
    const { rhythm, events } = track(siteOf(local(`LicenseBalancing=${value}`)).week, 'License balancing');
    assert.deepEqual(
      events.map(({ day, clock }) => [day, clock]),
      [
        [0, '01:00:00'],
        [3, '02:00:00'],
      ],
    );
    assert.equal(rhythm, 'every week on Sunday; every week on Wednesday');
  });

  test('that happen once are in the week of their day', () => {
    const runs = (date: string) =>
      track(
        siteOf(local('LicenseBalancing=once on 2001-05-08 04:00'), {
          referenceDate: stated({ seconds: at(date) }),
        }).week,
        'License balancing',
      ).events.map(({ day, clock }) => [day, clock]);
    assert.deepEqual(runs('2001-05-09T00:00:00Z'), [[2, '04:00:00']]);
    assert.deepEqual(runs('2001-05-16T00:00:00Z'), []);
  });

  test('that are rare may not be in the week', () => {
    const { week } = siteOf(local('LicenseBalancing=day 20 of every month'));
    assert.equal(track(week, 'License balancing').runs, 0);
    assert.match(weekSvg(week), /not in this week/);
  });

  test('of a week in which clocks are changed keep to the clock on the wall', () => {
    const files = local('LicenseBalancing=every 1 day at 02:30');
    const runs = (date: string) =>
      track(siteOf(files, { referenceDate: stated({ seconds: at(date) }) }).week, 'License balancing').events;
    const spring = runs('2001-04-04T00:00:00Z');
    assert.deepEqual(
      [spring.length, spring[0]?.clock, spring[1]?.clock],
      [7, '03:30:00 UTC-07:00', '02:30:00 UTC-07:00'],
    );
    const hourly = siteOf(local('LicenseBalancing=every 1 hour'), {
      referenceDate: stated({ seconds: at('2001-10-30T00:00:00Z') }),
    }).week;
    assert.equal(track(hourly, 'License balancing').runs, 169);
    assert.ok(hourly.notes.includes('On Sunday 2001-10-28 clocks are put back by 1 hour.'));
  });
});

describe('the picture and its twin in words', () => {
  const busyWeek = () =>
    siteOf({
      'A/Remodbc.ini': `[DS]\nPackTime=${sunday}\n`,
      'B/Remodbc.ini': `[DS]\nPackTime=${sunday + 5000}\nPackInterval=86400\n`,
      'C/Remodbc.ini': '[DS]\nPackTime=989139599000\n',
      'SiteMetering.ini':
        '[Site]\nZone=America/Los_Angeles\n[Local]\nLicenseBalancing=every 15 minutes\n[DataSummarization]\nSchedule=every 1 day at 03:00\n',
    }).week;

  test('show the same events', () => {
    const week = busyWeek();
    const groups = [...weekSvg(week).matchAll(/<g data-kind="\w+" data-runs="(\d+)">(.*?)<\/g>/gs)];
    assert.equal(groups.length, week.tracks.shown.length);
    const { rows } = weekInWords(week);
    for (const [index, one] of week.tracks.shown.entries()) {
      const [, runs, content = ''] = groups[index] ?? [];
      assert.equal(Number(runs), one.runs);
      assert.equal(content.match(/class="run"/g)?.length ?? 0, one.events.length);
      assert.equal(
        content.match(/class="band"/g)?.length ?? 0,
        one.runs > 0 && one.events.length === 0 ? 1 : 0,
      );
      const times = [...content.matchAll(/<text [^>]*>(\d\d:[^<]*)</g)].map(([, time]) => time);
      if (times.length > 0)
        assert.deepEqual(
          times,
          one.events.map(({ clock }) => clock.replace(/:00$/, '')),
        );
      assert.equal(rows[index]?.title, one.title);
    }
  });

  test('say the same in words as in the description of the picture', () => {
    const week = busyWeek();
    const picture = weekSvg(week);
    const words = weekInWords(week).rows.map(({ title, times }) => `${title}: ${times}.`);
    assert.ok(picture.includes(`>${words.join(' ')}</desc>`));
    assert.deepEqual(
      weekInWords(week).rows.map(({ times }) => times),
      [
        'Sunday 01:59:59',
        'Sunday 03:23:19; Monday to Saturday 03:23:19 (reckoned)',
        'not known: PackTime makes no sense',
        '672 times in the week, too often to be told one by one',
        'every day 00:00, 04:00, 08:00, 12:00, 16:00, 20:00',
        'every day 24 times, 00:00, 01:00 ... 23:00',
        'every day 03:00',
      ],
    );
  });

  test('are one whole element each, with all marks inside the picture', () => {
    const picture = weekSvg(busyWeek(), 'one');
    assert.match(
      picture,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"[^>]*role="img"/,
    );
    assert.deepEqual(unclosed(picture), []);
    const width = Number(/viewBox="0 0 (\d+)/.exec(picture)?.[1]);
    for (const [, x] of picture.matchAll(/ x1?="([\d.]+)"/g)) assert.ok(Number(x) <= width);
    assert.doesNotMatch(picture, /NaN|Infinity|undefined/);
  });
});

/** Names of elements that are opened and not closed, or the other way round. */
function unclosed(markup: string): readonly string[] {
  const open: string[] = [];
  for (const [, end, name = '', empty] of markup.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (end === '/') {
      if (open.pop() !== name) return [...open, name];
    } else if (empty !== '/') open.push(name);
  }
  return open;
}
