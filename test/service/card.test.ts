import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cardAsMarkdown, cardAsText, escapeMarkdown, quote } from '../../server/src/service/card.ts';

test('a card has its title in bold, then summary, rows, notes and articles', () => {
  const card = {
    title: 'PackTime',
    summary: 'A moment.',
    rows: [{ label: 'Unit', value: 'seconds' }],
    notes: ['One.', 'Two.'],
    articles: ['Q299261', 'Q68827'],
  } as const;
  assert.equal(
    cardAsMarkdown(card),
    [
      '**PackTime**',
      'A moment.',
      '| | |\n|:--|:--|\n| Unit | seconds |',
      '- One.\n- Two.',
      'Articles: [Q299261](https://jeffpar.github.io/kbarchive/kb/299/Q299261/), [Q68827](https://jeffpar.github.io/kbarchive/kb/068/Q68827/)',
    ].join('\n\n'),
  );
  assert.equal(
    cardAsText({ ...card, articles: ['Q299261'] }, 'https://kb.example/{id}'),
    'PackTime\n\nA moment.\n\nUnit: seconds\n\n- One.\n- Two.\n\nQ299261 https://kb.example/Q299261',
  );
});

test('a card of a title is a title', () => {
  assert.equal(cardAsMarkdown({ title: 'x' }), '**x**');
  assert.equal(cardAsText({ title: 'x' }), 'x');
});

test('a link cannot be ended from outside', () => {
  const markdown = cardAsMarkdown(
    { title: 'x', articles: ['Q299261'] },
    'https://kb.example/) [x](command:y {id}',
  );
  assert.match(markdown, /\(https:\/\/kb\.example\/%29%20\[x\]%28command:y%20Q299261\)$/);
});

const attacks = [
  '[click](command:workbench.action.quit)',
  '![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '**bold** _it_ `code` ~~x~~ $x$',
  'a | b',
  '&lt;b&gt;',
  'line\nbreak\r\n# heading',
  '# heading',
  '- item',
  '1. item',
  '+ item',
  '=== x',
  '\\[x](y)',
  'https://evil.example www.evil.example a@b.example',
  '\u202eabc\u0000\ud800',
];

for (const attack of attacks) {
  test(`${JSON.stringify(attack)} is shown as text`, () => {
    const escaped = escapeMarkdown(attack);
    // What is left of the text when every escape is taken away holds none of the marks that begin something.
    const naked = escaped.replace(/\\(?:[^\w\s]|_)/g, '');
    assert.doesNotMatch(naked, /[\\`*_{}[\]<>|~&$#@\n\r\0]/);
    assert.doesNotMatch(naked, /:\/\/|www\./);
    assert.doesNotMatch(escaped, /^(?:[-+=#]|\d+[.)])/);
  });
}

test('no text of a file leaves its line or its cell', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...'ab \\`*_[]()<>|~&$#@!-+=.:/1\n\r\t\0\u2028\ufeff\ud83dé'),
        maxLength: 40,
      }),
      (text) => {
        const lines = cardAsMarkdown({
          title: text,
          rows: [{ label: text, value: text }],
          notes: [text],
        }).split('\n');
        const bars = lines
          .filter((line) => line.startsWith('| '))
          .at(-1)
          ?.replace(/\\\|/g, '')
          .match(/\|/g);
        return lines.length <= 8 && (bars?.length ?? 3) === 3;
      },
    ),
  );
});

test('a quotation is short and visible', () => {
  assert.equal(quote('a\tb'), '"a\\u0009b"');
  assert.equal(quote('x'.repeat(100)).length, 82);
});
