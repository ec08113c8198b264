import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageOf } from '../../../server/src/core/words/language.ts';
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
    'expected {examples}': 'erwartet: {!examples}',
    or: 'oder',
    ' or ': ' oder ',
    off: 'aus',
    '{n} days': '{n} Tage',
  });
  assert.equal(say('expected 2 days, off or "off"'), 'erwartet: 2 days, aus oder "off"');
});

test('of several phrases that fit the one with the most words is taken', () => {
  const say = phrasebook({
    '{what} is missing': '{what} fehlt',
    'The {what} is missing': 'Kein {what} da',
    'the key': 'der Schlüssel',
  });
  assert.equal(say('The value is missing'), 'Kein value da');
  assert.equal(say('the key is missing'), 'der Schlüssel fehlt');
});

test('a phrase may hold commas, and go on behind one', () => {
  const say = phrasebook({
    'now, not later': 'jetzt, nicht später',
    ', as always': ', wie immer',
    off: 'aus',
    on: 'an',
  });
  assert.equal(say('off, now, not later, on'), 'aus, jetzt, nicht später, an');
  assert.equal(say('off; as always'), 'aus; wie immer');
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
  assert.deepEqual(translated({ id: 'SWM801', title: 'Articles' }, translate), {
    id: 'SWM801',
    title: 'Artikel',
  });
});

test('a locale names its language, however it is written', () => {
  for (const locale of ['de', 'de-DE', 'de_AT.UTF-8', 'DE']) assert.equal(languageOf(locale), 'de');
  for (const locale of ['en', 'den', '', 'xx-de']) assert.equal(languageOf(locale), undefined);
});
