import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageOf } from '../../../server/src/core/words/language.ts';
import { phrasebook } from '../../../server/src/core/words/phrasebook.ts';
import { inEnglish } from '../../../server/src/core/words/translate.ts';
import { translated } from '../../../server/src/core/words/translated.ts';

const translate = phrasebook({
  'The key "{key}" holds {count}.': 'Der Schlüssel „{key}“ enthält {count}.',
  'Delete this line': 'Diese Zeile löschen',
  '{1} after {2}': '{2} vor {1}',
  '{n} days': '{n} Tage',
  '1 day': '1 Tag',
  '{n} hours': '{n} Stunden',
  'every {1}': 'alle {1}',
  Articles: 'Artikel',
  off: 'aus',
});

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

test('any text at all is answered with a text, and always with the same', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.equal(translate(text), translate(text));
    }),
  );
});

test('of plain data the words are translated, and names and texts of files are not', () => {
  const action = { title: 'Delete this line', rule: 'off', edits: [{ start: 1, end: 2, newText: 'off' }] };
  assert.deepEqual(translated(action, translate), { ...action, title: 'Diese Zeile löschen' });
  assert.equal(translated(action, inEnglish), action);
});

test('a locale names its language, however it is written', () => {
  for (const locale of ['de', 'de-DE', 'de_AT.UTF-8', 'DE']) assert.equal(languageOf(locale), 'de');
  for (const locale of ['en', 'den', '', 'xx-de']) assert.equal(languageOf(locale), undefined);
});
