import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentLinks } from '../../server/src/service/document-links.ts';
import { documentSymbols, type OutlineItem } from '../../server/src/service/document-symbols.ts';
import { folds } from '../../server/src/service/folding.ts';
import { contextIn, remodbc } from '../support/marked-text.ts';
import { controlFile } from '../support/service-files.ts';

function outline(text: string, zone?: string): readonly OutlineItem[] {
  return documentSymbols(remodbc(text), contextIn(zone));
}

test('the outline holds sections with their keys, and what values mean', () => {
  const [ds] = outline(
    '[DS]\nPackInterval=604800\nPackTime=989143199\nOther= "x" \n\n',
    'America/Los_Angeles',
  );
  assert.equal(ds?.name, '[DS]');
  assert.deepEqual(
    ds?.children.map(({ name, detail }) => `${name} ${detail}`),
    [
      'PackInterval 604800 (7 days)',
      'PackTime 989143199, Sunday 6 May 2001, 02:59:59 (America/Los_Angeles, UTC-07:00)',
      'Other x',
    ],
  );
});

test('keys before the first section come first, and what is never read is marked', () => {
  const items = outline('a=1\n[DS]\nb=1\nB=2\n[ds]\nc=1');
  assert.deepEqual(
    items.map(({ name, isRead }) => `${name} ${isRead}`),
    ['a false', '[DS] true', '[ds] false'],
  );
  assert.deepEqual(
    items.flatMap(({ children }) => children.map(({ name, isRead }) => `${name} ${isRead}`)),
    ['b true', 'B false', 'c false'],
  );
  assert.match(items[2]?.detail ?? '', /stands already in line 2/);
});

test('no name is empty, and names lie inside their items, whatever the text', () => {
  const word = fc.constantFrom('[', ']', 'DS', '\n', '\r', '=', 'a', ' ', '\t', ';', '\0', '\u2028', '😀');
  const isSound = ({ name, span, nameSpan, children }: OutlineItem): boolean =>
    name.trim() !== '' &&
    span.start <= nameSpan.start &&
    nameSpan.end <= span.end &&
    children.every((child) => isSound(child) && span.start <= child.span.start && child.span.end <= span.end);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => outline(words.join('')).every(isSound)),
  );
});

test('a huge outline is cut', () => {
  const [section] = outline(`[DS]\n${'a=1\n'.repeat(20_000)}`);
  assert.equal(section?.children.length, 9999);
});

test('sections fold to their last line that is not blank, and comments together', () => {
  assert.deepEqual(folds(remodbc('; a\n; b\n[DS]\nx=1\n\n\n[Empty]\n[Two]\n; c\ny=1\n; d\n; e\n; f')), [
    { startLine: 0, endLine: 1, kind: 'comment' },
    { startLine: 2, endLine: 3, kind: 'section' },
    { startLine: 7, endLine: 12, kind: 'section' },
    { startLine: 10, endLine: 12, kind: 'comment' },
  ]);
  assert.equal(folds(remodbc('[a]\nb=1\n'.repeat(50)), 7).length, 7);
});

test('article numbers in comments lead to the articles', () => {
  const text = '; see Q213171, q68827 and KB299261\n[DS] Q244875\nFileName=Q244875\n;XQ213171 Q1234567';
  assert.deepEqual(
    documentLinks(remodbc(text), 'https://kb.example/{id}').map(({ start, end, target }) => [
      text.slice(start, end),
      target,
    ]),
    [
      ['Q213171', 'https://kb.example/Q213171'],
      ['q68827', 'https://kb.example/Q68827'],
      ['KB299261', 'https://kb.example/Q299261'],
    ],
  );
});

test('an outline that is too long says so at its end', () => {
  const parts = outline(`[DS]\n${'a=1\n'.repeat(10_000)}`);
  assert.deepEqual(
    parts.map(({ name, children }) => [name, children.length]),
    [
      ['[DS]', 9999],
      ['...', 0],
    ],
  );
  const control = documentSymbols(controlFile('SERVER <x>\n'.repeat(10_001)), contextIn());
  assert.equal(control.length, 10_001);
  assert.match(control.at(-1)?.detail ?? '', /only the first 10000 parts/);
});

test('blocks of a site control file stand in each other and fold, however deep and broken', () => {
  const text = 'BEGIN_A <1>\nBEGIN_B\nPROPERTY <p><><><5>\nEND_A\n';
  const [block] = documentSymbols(controlFile(text), contextIn());
  assert.deepEqual([block?.name, block?.detail, block?.children[0]?.children[0]?.name], ['A', '1', 'p']);
  const { start, end } = block?.children[0]?.children[0]?.nameSpan ?? { start: 0, end: 0 };
  assert.equal(text.slice(start - 1, end + 1), '<p>', 'a property is found by its name');
  assert.deepEqual(folds(controlFile(text)), [
    { startLine: 0, endLine: 3, kind: 'section' },
    { startLine: 1, endLine: 2, kind: 'section' },
  ]);
  assert.ok(documentSymbols(controlFile('BEGIN_A\n'.repeat(5000)), contextIn()).length > 0);
});

test('a site control file links articles that the product knows', () => {
  const links = documentLinks(controlFile('BEGIN_A <see Q242498, not Q99999>\nEND_A'));
  assert.deepEqual(
    links.map(({ tooltip }) => tooltip),
    ['Knowledge Base article Q242498'],
  );
});

test('a value whose key speaks of a secret is not shown, unless the catalogue knows the key', () => {
  const text = '[Odbc]\nPassword=hunter2\nUID=sms\n[Logging]\nFileName=C:\\x.log\n';
  const values = outline(text).flatMap(({ children }) => children.map(({ name, detail }) => [name, detail]));
  assert.deepEqual(values, [
    ['Password', '********'],
    ['UID', 'sms'],
    ['FileName', 'C:\\x.log'],
  ]);
});
