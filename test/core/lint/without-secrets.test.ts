import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../../server/src/core/document.ts';
import { checkFinding } from '../../../server/src/core/lint/check-finding.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { findingsWithoutSecrets } from '../../../server/src/core/lint/without-secrets.ts';

/** What is told where a rule says something of a part of the text; the whole of it unless told otherwise. */
function told(text: string, said: string | Partial<Finding>, part = text): Finding {
  const file = parseDocument(text, 'remodbc-ini');
  assert.equal(file.kind, 'ini');
  const start = text.indexOf(part);
  const finding = checkFinding('SWM007', '', { start, end: start + part.length });
  const [shown] = findingsWithoutSecrets(
    [{ ...finding, ...(typeof said === 'string' ? { message: said } : said) }],
    file,
  );
  assert.ok(shown);
  return shown;
}

const SECRET = 'Password=sesame12';

describe('a finding on a line with a secret', () => {
  const cases: readonly (readonly [line: string, said: string, shown: string])[] = [
    [SECRET, 'The value is "sesame12".', 'The value is "********".'],
    [SECRET, 'sesame12 and sesame12', '******** and ********'],
    [SECRET, 'The value begins with sesam...', 'The value begins with *****...'],
    [SECRET, 'It is no sesamum.', 'It is no *****um.'],
    [SECRET, 'It is 12 ses.', 'It is 12 ses.'],
    ['Password=abcd', 'It is abcd.', 'It is ****.'],
    ['Password=abc', 'The "abc" of abc.', 'The "***" of abc.'],
    ['PackTime=1 pwd=sesame12', 'It ends in sesame12.', 'It ends in ********.'],
  ];
  for (const [line, said, shown] of cases) {
    test(`${line}: ${said}`, () => assert.equal(told(`[DS]\n${line}\n`, said, line).message, shown));
  }

  test('does not tell it in the titles of its fixes or at other places either', () => {
    const said = {
      fixes: [{ title: 'Change sesame12', safe: true, edits: [] }],
      related: [{ message: 'As sesame12', start: 0, end: 1 }],
    };
    const { fixes, related } = told(`[DS]\n${SECRET}\n`, said, SECRET);
    assert.deepEqual(fixes, [{ title: 'Change ********', safe: true, edits: [] }]);
    assert.deepEqual(related, [{ message: 'As ********', start: 0, end: 1 }]);
  });
});

describe('a finding tells no secret of a line', () => {
  const text = `[DS]\nPackTime=1\n${SECRET}\nPackInterval=2\n`;
  test('that it begins or ends in', () => {
    assert.equal(told(text, 'sesame12', `PackTime=1\n${SECRET}`).message, '********');
    assert.equal(told(text, 'sesame12', `${SECRET}\nPackInterval=2`).message, '********');
  });
  test('that another of its places stands in, unless that is in another file', () => {
    const place = { message: '', start: text.indexOf('same'), end: text.indexOf('same') };
    const said = { message: 'sesame12', related: [place] };
    assert.equal(told(text, said, 'PackTime').message, '********');
    const elsewhere = { uri: 'file:///other.ini', line: 2 };
    assert.equal(told(text, { ...said, related: [{ ...place, elsewhere }] }, 'PackTime').message, 'sesame12');
  });
  test('that opens its section', () => {
    assert.equal(told('[X]\n[pwd=sesame12]\nk=1\n', 'In sesame12', 'k=1').message, 'In ********');
    assert.equal(told(`PackTime=1\n${SECRET}`, 'sesame12', 'PackTime').message, 'sesame12', 'there is none');
  });
  test('and is as it was on other lines', () => {
    assert.equal(told(text, 'the word sesame12', 'PackTime').message, 'the word sesame12');
  });
});
