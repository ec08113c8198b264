import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageOf } from '../../../server/src/core/words/language.ts';
import { match, patternsOf } from '../../../server/src/core/words/phrase-pattern.ts';
import { phrasebook } from '../../../server/src/core/words/phrasebook.ts';
import { inEnglish } from '../../../server/src/core/words/translate.ts';
import { translated } from '../../../server/src/core/words/translated.ts';

const phrases = {
  'The key "{key}" holds {count}.': 'Der Schlüssel „{key}“ enthält {count}.',
  'Delete this line': 'Diese Zeile löschen',
  '{1} after {2}': '{2} vor {1}',
  '{n} days': '{n} Tage',
  '1 day': '1 Tag',
  '{n} hours': '{n} Stunden',
  'every {1}': 'alle {1}',
  Articles: 'Artikel',
  off: 'aus',
};

/** Made anew each time: a phrasebook remembers its answers. */
const translate = (english: string): string => phrasebook(phrases)(english);

test('a phrase is looked up, and what the language has no words for comes back as it is', () => {
  assert.equal(translate('Delete this line'), 'Diese Zeile löschen');
  assert.equal(translate('Delete this file'), 'Delete this file');
  assert.equal(translate('PackTime'), 'PackTime');
});

test('what stands in gaps is translated, in the order of the other language', () => {
  assert.equal(translate('every 2 days'), 'alle 2 Tage');
  assert.equal(translate('2 days after 1 day'), '1 Tag vor 2 Tage');
});

test('what stands between quotation marks repeats a file and is never translated', () => {
  assert.equal(translate('The key "off" holds 2 days.'), 'Der Schlüssel „off“ enthält 2 Tage.');
  assert.equal(translate('The key "off" holds "off".'), 'Der Schlüssel „off“ enthält "off".');
});

test('a text that no phrase fits is taken apart at its punctuation', () => {
  assert.equal(translate('PackInterval: every 2 days'), 'PackInterval: alle 2 Tage');
  assert.equal(translate('2 days 3 hours'), '2 Tage 3 Stunden');
  assert.equal(translate('7 (2 days)'), '7 (2 Tage)');
  assert.equal(translate('Delete this line. Every 2 days.'), 'Diese Zeile löschen. Alle 2 Tage.');
});

test('a sentence may begin with a phrase, and blanks around a phrase stay', () => {
  assert.equal(translate('Every 2 days'), 'Alle 2 Tage');
  assert.equal(translate(' 2 days\n'), ' 2 Tage\n');
});

test('the name of a section repeats a file too', () => {
  const say = phrasebook({ 'below [{name}] of {place}': 'unter [{name}] von {place}', off: 'aus' });
  assert.equal(say('below [off] of off'), 'unter [off] von aus');
});

test('a gap for a number holds nothing else', () => {
  assert.equal(translate('12 days'), '12 Tage');
  for (const text of ['two days', '1.5 days', '-1 days', ' days']) assert.equal(translate(text), text);
});

test('a gap reaches neither over the end of a sentence nor to a comma', () => {
  const say = phrasebook({
    'The value of {key} is too large': 'Der Wert von {key} ist zu groß',
    Look: 'Schau',
  });
  assert.equal(say('The value of a.b is too large'), 'Der Wert von a.b ist zu groß');
  assert.equal(say('The value of "A. B" is too large'), 'Der Wert von "A. B" ist zu groß');
  for (const text of ['The value of A. B is too large', 'The value of A, is too large'])
    assert.equal(say(text), text);
  assert.equal(translate('every 2 days, off'), 'alle 2 Tage, aus');
});

test('an example of what a person writes stays, but for words that are phrases by themselves', () => {
  const say = phrasebook({
    'expected one of {examples}': 'erwartet eins von {!examples}',
    or: 'oder',
    ' or ': ' oder ',
    off: 'aus',
    '{n} days': '{n} Tage',
  });
  assert.equal(
    say('expected one of 2 days, off, "off" or off.'),
    'erwartet eins von 2 days, aus, "off" oder aus.',
  );
  assert.equal(say('expected one of x.off or on'), 'erwartet eins von x.off oder on');
});

test('numbers and other things may stand side by side in gaps', () => {
  const say = phrasebook({
    '{n} {unit} long': '{n} {unit} lang',
    'for {unit} {n} it is': 'für {unit} {n} ist es',
    'part {n} of {n2}': 'Teil {n} von {n2}',
    '{n} days': '{n} Tage',
    all: 'alle',
    day: 'Tag',
  });
  assert.equal(say('2 days long'), '2 Tage lang');
  assert.equal(say('for day 2 it is'), 'für day 2 ist es');
  assert.equal(say('part 1 of 12'), 'Teil 1 von 12');
  for (const text of ['part 1 of x', 'part x of 12', 'part 1 of 1x', 'part x1 of 1'])
    assert.equal(say(text), text);
});

test('a phrase may begin with a few letters', () => {
  const say = phrasebook({
    'a {key}': 'ein {key}',
    'as {key}': 'wie {key}',
    'Key "{key}".': 'Schlüssel „{key}“.',
    off: 'aus',
  });
  assert.equal(say('a off'), 'ein aus');
  assert.equal(say('as off'), 'wie aus');
  assert.equal(say('Key "".'), 'Schlüssel „“.', 'a gap may be empty');
});

test('what has the words of a phrase at both ends is not that phrase', () => {
  assert.equal(translate('off 2 off'), 'aus 2 off');
  const say = phrasebook({ 'never {what} never': 'nie {what} nie' });
  assert.equal(say('never say never'), 'nie say nie');
  assert.equal(say('never never'), 'never never');
  const ways = phrasebook({ 'from {here} to {there} to go': 'von {here} nach {there} zu gehen' });
  assert.equal(ways('from here to go'), 'from here to go');
});

test('a short phrase takes no more of a text than up to a comma, a long one does', () => {
  assert.equal(translate('off, 2 days after 1 day'), 'aus, 1 Tag vor 2 Tage');
  const say = phrasebook({ 'The value of {key} is too large': 'Der Wert von {key} ist zu groß' });
  assert.equal(say('The value of a, b is too large'), 'Der Wert von a, b ist zu groß');
  for (const value of ['a: b', 'a; b'])
    assert.equal(
      translate(`${value} after 1 day`),
      `${value} after 1 day`.replace('b after 1 day', '1 Tag vor b'),
    );
});

test('a short phrase knows the end of a sentence from a full stop within one', () => {
  assert.equal(translate('Look. Off after 1 day'), 'Look. 1 Tag vor Aus');
  assert.equal(translate('the Key after 1 day'), '1 Tag vor the Key');
  assert.equal(translate('a. b after 1 day'), '1 Tag vor a. b');
  assert.equal(translate('a. "b" after 1 day'), 'a. 1 Tag vor "b"');
});

test('a name in quotation marks may be anything', () => {
  assert.equal(translate('The key "A. B, c," holds 2 days.'), 'Der Schlüssel „A. B, c,“ enthält 2 Tage.');
  const say = phrasebook({ 'below [{name}]': 'unter [{name}]' });
  assert.equal(say('below [A. B, c,]'), 'unter [A. B, c,]');
});

test('a translation that names what its phrase has not is said as it is', () => {
  assert.equal(phrasebook({ 'the {key}': 'das {other}' })('the x'), 'das {other}');
});

test('the texts of a phrase and what stands in its gaps are the whole text', () => {
  const pieces = fc.array(fc.constantFrom('a', 'b', 'ab', '{1}', '{2}', '{3}'), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      pieces,
      fc.stringMatching(/^[ab]{0,8}$/),
      fc.stringMatching(/^c{0,2}$/),
      (phrase, text, value) => {
        const [pattern] = patternsOf({ [phrase.join('')]: '' }).forText(text);
        if (!pattern) return;
        const { texts, gaps } = pattern;
        const whole = (values: readonly string[]) =>
          texts.map((one, index) => one + (values[index] ?? '')).join('');
        const values = match(pattern, text);
        if (values) assert.deepEqual([whole(values), values.length], [text, gaps.length]);
        assert.ok(match(pattern, whole(gaps.map(() => value))), 'a phrase with its gaps filled fits');
      },
    ),
  );
});

test('of several phrases that fit the one with the most words is taken', () => {
  const say = phrasebook({
    '{what} is missing': '{what} fehlt',
    'The {what} is missing': 'Kein {what} da',
    'the key': 'der Schlüssel',
  });
  assert.equal(say('The value is missing'), 'Kein value da');
  assert.equal(say('the key is missing'), 'der Schlüssel fehlt');
  const gaps = phrasebook({
    '{what} is {how}': '{what} ist {how}',
    '{what} is missing': '{what} fehlt',
    'off {what} now': '{what} jetzt aus',
  });
  assert.equal(gaps('offer is missing'), 'offer fehlt', 'one that begins with a gap may fit any text');
  assert.equal(gaps('x is missing'), 'x fehlt', 'words count, and gaps do not');
});

test('a phrase may hold commas, and go on behind one', () => {
  const say = phrasebook({
    'now, not later': 'jetzt, nicht später',
    ', as always': ', wie immer',
    'and so on': ', usw.',
    off: 'aus',
    on: 'an',
  });
  assert.equal(say('off, now, not later, on'), 'aus, jetzt, nicht später, an');
  assert.equal(say('off; as always'), 'aus; wie immer');
  for (const text of ['f', 'w, not later', 'd so on'])
    assert.equal(say(text), text, 'only a phrase that begins with a mark is one without its beginning');
});

test('any text at all is answered with a text, and always with the same', () => {
  const say = phrasebook(phrases);
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.equal(say(text), say(text));
    }),
  );
});

test('of plain data the words are translated, and names and texts of files are not', () => {
  const action = { title: 'Delete this line', rule: 'off', edits: [{ start: 1, end: 2, newText: 'off' }] };
  assert.deepEqual(translated(action, translate), { ...action, title: 'Diese Zeile löschen' });
  assert.equal(translated(action, inEnglish), action);
});

test('of an article the title stays, by which it is found', () => {
  const article = {
    id: 'Q226832',
    title: 'Articles',
    appliesTo: ['off'],
    remedy: ['Delete this line'],
    year: 2001,
    note: null,
  };
  assert.deepEqual(translated(article, translate), { ...article, remedy: ['Diese Zeile löschen'] });
  for (const id of ['SWM801', 'FAQ12345', 'Q123456x'])
    assert.deepEqual(translated({ id, title: 'Articles' }, translate), { id, title: 'Artikel' });
});

test('a locale names its language, however it is written', () => {
  for (const locale of ['de', 'de-DE', 'de_AT.UTF-8', 'DE', ' de\n', 'de@euro'])
    assert.equal(languageOf(locale), 'de');
  for (const locale of ['en', 'den', '', 'xx-de']) assert.equal(languageOf(locale), undefined);
});
