import assert from 'node:assert/strict';
import { languageIds } from '../../../server/src/core/catalogue/language.ts';
import { parseDateText } from '../../../server/src/core/values/date-text.ts';
import { decodeValue } from '../../../server/src/core/values/decode.ts';
import { decodedToJson } from '../../../server/src/core/values/decoded-json.ts';
import { formatDuration, parseDuration } from '../../../server/src/core/values/duration.ts';
import { encodePhrase } from '../../../server/src/core/values/encode.ts';
import { nextRunsOfAll } from '../../../server/src/core/values/schedule/next-runs.ts';
import { parseSchedulePhrase } from '../../../server/src/core/values/schedule/phrase.ts';
import {
  decodeScheduleValue,
  encodeSchedule,
  encodeSchedules,
} from '../../../server/src/core/values/schedule/token.ts';
import { scheduleWarnings } from '../../../server/src/core/values/schedule/warnings.ts';
import { describeSchedule } from '../../../server/src/core/values/schedule/words.ts';
import { guessUnit } from '../../../server/src/core/values/unit-guess.ts';
import { parseHotfixes, parseVersion } from '../../../server/src/core/values/version.ts';
import { findZone, utc } from '../../../server/src/core/values/zone.ts';
import { someValue } from '../mutate.ts';
import { ODD, readsOdd } from '../odd-words.ts';
import type { Random } from '../random.ts';
import { smallerIn } from '../smaller.ts';
import { target } from '../target.ts';

interface ValueInput {
  readonly text: string;
  readonly zone: string;
}

const zones = ['America/Los_Angeles', 'Europe/London', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];

const phraseWords = (
  'every day days hour minutes week weeks month last first second of on at Sunday Saturday from for until once a year UTC ' +
  '1 0 31 2 59 01:59:59 2001-05-06 2000-02-29 29 hourly daily 15 - , . 9999999999 1.5 monthly'
).split(' ');

const digits = '0123456789ABCDEFabcdef';

function make(random: Random): ValueInput {
  return { text: textFor(random), zone: random.pick(zones) };
}

function textFor(random: Random): string {
  switch (random.below(4)) {
    case 0:
      return someValue(random.pick(languageIds), random);
    case 1:
      return random
        .many(random.below(8), () => random.pick(phraseWords))
        .join(random.pick([' ', ' ', '  ', '\t']));
    case 2:
      return random
        .many(random.pick([16, 16, 32, 48, 15]), () => digits.charAt(random.below(random.pick([1, 2, 22]))))
        .join('');
    default:
      return random.many(random.pick([9, 10, 12, 13, 15, 18, 20]), () => String(random.below(10))).join('');
  }
}

/** Everything decodes to something or is refused with a reason, and what decodes can be told. */
export const decoders = target<ValueInput>({
  name: 'decoders',
  make,
  smaller: smallerIn('text'),
  check: ({ text, zone }) => {
    const place = findZone(zone) ?? utc;
    const decoded = decodeValue(text);
    if (decoded.kind === 'error') assert.notEqual(decoded.reason, '');
    const json = JSON.stringify(decodedToJson(decoded, text, { zone: place, now: 988_804_800 }));
    if (!readsOdd(text)) assert.doesNotMatch(json, ODD);
    const value = decodeScheduleValue(text);
    if (value.ok) {
      const again = encodeSchedules(value.schedules);
      assert.ok(again.ok && again.value === text.toUpperCase(), text);
      for (const schedule of value.schedules) {
        assert.doesNotMatch(
          describeSchedule(schedule) + JSON.stringify(scheduleWarnings(schedule)),
          /NaN|undefined/,
        );
      }
      nextRunsOfAll(value.schedules, place, 988_804_800, 5);
    }
    assert.doesNotMatch(JSON.stringify([parseDateText(text)]), /NaN|Infinity/);
    parseVersion(text);
    parseHotfixes(text);
    guessUnit(text);
    findZone(text);
  },
});

/** What a phrase is written as reads back as the same. */
export const encoders = target<ValueInput>({
  name: 'encoders',
  make,
  smaller: smallerIn('text'),
  check: ({ text, zone }) => {
    const duration = parseDuration(text);
    if (duration.ok && Number.isSafeInteger(duration.value) && duration.value > 0) {
      const again = parseDuration(formatDuration(duration.value));
      assert.ok(again.ok && again.value === duration.value, formatDuration(duration.value));
    }
    const phrase = parseSchedulePhrase(text);
    if (phrase.ok) {
      const token = encodeSchedule(phrase.value);
      if (token.ok) {
        const read = decodeScheduleValue(token.value);
        assert.ok(read.ok);
        assert.deepEqual(read.schedules[0], phrase.value);
        const spoken = parseSchedulePhrase(describeSchedule(phrase.value));
        assert.ok(spoken.ok, describeSchedule(phrase.value));
      }
    }
    const encoded = encodePhrase(text, findZone(zone));
    if (!readsOdd(text)) assert.doesNotMatch(JSON.stringify(encoded), ODD);
    if (encoded.kind === 'epoch') {
      const back = encodePhrase(encoded.utc, utc);
      assert.ok(back.kind === 'epoch' && back.seconds === encoded.seconds, encoded.utc);
    }
  },
});
