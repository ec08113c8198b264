import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { parseFile } from '../../server/src/core/document.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import { resolveFacts } from '../../server/src/core/site/resolve.ts';
import { makeDocument } from './documents/bench-document.ts';
import { json, productLanguages, siteControl } from './documents/languages.ts';
import { keystrokes, PASTED_LINES, pastes } from './edits.ts';
import { exponent, median, percentile95 } from './statistics.ts';

const SIZE = 60_000;
const languages = [...productLanguages, json];

for (const language of languages) {
  test(`${language.name}: documents are as large as they should be, whatever the language`, () => {
    const { text, faults } = makeDocument(language, SIZE);
    assert.ok(Math.abs(text.length - SIZE) < SIZE / 20, `${text.length} characters`);
    assert.equal(faults, 30);
  });

  test(`${language.name}: every second edit takes back the one before`, () => {
    const made = makeDocument(language, SIZE);
    for (const edits of [keystrokes(made, 60), pastes(made, 4)]) {
      const document = TextDocument.create('file:///x', 'x', 1, made.text);
      for (const [index, edit] of edits.entries()) {
        TextDocument.update(document, [edit], index + 2);
        assert.equal(document.getText() === made.text, index % 2 === 1, `edit ${index}`);
      }
    }
  });
}

test('keys go to many places, and take out lines that begin a block', () => {
  const made = makeDocument(siteControl, SIZE);
  const edits = keystrokes(made, 100);
  assert.ok(new Set(edits.map(({ range }) => range.start.line)).size > 40);
  assert.ok(edits.some(({ text }) => text === 'BEGIN_COMPONENT\n'));
  assert.equal(pastes(made, 2)[0]?.text.split('\n').length, PASTED_LINES + 1);
});

test('the rules find the faults that were made', () => {
  const facts = resolveFacts([], { now: 988_000_000, fileTime: undefined });
  const found = (language: (typeof productLanguages)[number], faults: number): number => {
    const { text } = makeDocument(language, SIZE, faults);
    return lint(parseFile(text, language.languageId as LanguageId), facts, defaultSettings).length;
  };
  for (const language of productLanguages) {
    const more = found(language, 20) - found(language, 0);
    // A log tells of a message once, however often it stands there; a lost bracket costs the lines below it too.
    assert.ok(
      language.languageId === 'sms-metering-log' ? more > 0 : more >= 20,
      `${language.name}: ${more}`,
    );
  }
});

test('medians, shares and exponents', () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.ok(Number.isNaN(median([])));
  assert.equal(percentile95(Array.from({ length: 21 }, (_, index) => index)), 19);
  assert.ok(Math.abs(exponent([10, 5], [1000, 500]) - 1) < 1e-9);
  assert.equal(exponent([10, 5], [1000, 5]), 0);
});
