import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DiffLine, diffLines } from '../../server/src/cli/diff.ts';
import { sized } from '../support/sized.ts';

/** Applies a diff as `patch` does, and checks on the way that what it says of the old text is true. */
function patch(before: string, diff: readonly DiffLine[]): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  for (const { kind, text } of diff) {
    if (kind === '@') {
      const [, start = '', count = '1'] = /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@\n$/.exec(text) ?? [];
      const first = Number(start) - (count === '0' ? 0 : 1);
      result.push(...old.slice(at, first));
      at = first;
      continue;
    }
    const line = text.slice(1).replace(/\n\\ No newline at end of file\n$/, '');
    if (kind !== '+') assert.equal(old[at++], line);
    if (kind !== '-') result.push(line);
  }
  return [...result, ...old.slice(at)].join('');
}

const texts = fc
  .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd\n'), { maxLength: 30 })
  .chain((lines) => fc.constantFrom('', 'a', 'end').map((end) => lines.join('') + end));

test('a diff, applied to the old text, gives the new one', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      assert.equal(patch(before, diffLines(before, after)), after);
    }),
    { numRuns: sized(150) },
  );
});

test('equal texts have no diff, and one changed line is one hunk with three lines around it', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `${index}\n`);
  assert.deepEqual(diffLines(lines.join(''), lines.join('')), []);
  const changed = lines.with(9, 'new\n').join('');
  assert.equal(
    diffLines(lines.join(''), changed)
      .map(({ text }) => text)
      .join(''),
    '@@ -7,7 +7,7 @@\n 6\n 7\n 8\n-9\n+new\n 10\n 11\n 12\n',
  );
});

test('texts with more differences than can be told apart are still a true diff', () => {
  const before = Array.from({ length: 4000 }, (_, index) => `a${index}\n`).join('');
  const after = Array.from({ length: 4000 }, (_, index) => `${index % 3 ? 'a' : 'b'}${index}\n`).join('');
  assert.equal(patch(before, diffLines(before, after)), after);
});
