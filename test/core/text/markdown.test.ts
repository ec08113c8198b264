import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeMarkdown, linkTarget, printable } from '../../../server/src/core/text/markdown.ts';

test('what would be Markdown is shown as it stands', () => {
  const cases: Readonly<Record<string, string>> = {
    '*a* _b_ `c` ~d~ |e|': '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\|e\\|',
    '[x](y) <b> {z} &lt; $1$ # @a': '\\[x\\](y) \\<b\\> \\{z\\} \\&lt; \\$1\\$ \\# \\@a',
    'see http://x or www.x': 'see http\\://x or www\\.x',
    '- a': '\\- a',
    '+ a': '\\+ a',
    '= a': '\\= a',
    '1. a': '1\\. a',
    '12) a': '12\\) a',
  };
  for (const [text, expected] of Object.entries(cases)) assert.equal(escapeMarkdown(text), expected);
});

test('what is harmless stays as it is, but for blanks around it', () => {
  for (const text of ['a - b + c = d', 'a 1. b 2) c', '12 a', 'C: / x.y', 'awww.', 'a\u00e9\u{1f600}'])
    assert.equal(escapeMarkdown(`  ${text} `), text);
});

test('control characters and halves of characters are told by their code', () => {
  const cases: Readonly<Record<string, string>> = {
    'a\0b\n\x7f\x9f': 'a\\u0000b\\u000a\\u007f\\u009f',
    '\u200b\u202e\u2069\ufeff': '\\u200b\\u202e\\u2069\\ufeff',
    '\ud800a\udc00': '\\ud800a\\udc00',
    'a\u{1f600}\u00a0': 'a\u{1f600}\u00a0',
  };
  for (const [text, expected] of Object.entries(cases)) assert.equal(printable(text), expected);
});

test('an address cannot end the link it stands in', () => {
  assert.equal(linkTarget('a b\t(c)<d>\\e'), 'a%20b%09%28c%29%3cd%3e%5ce');
});
