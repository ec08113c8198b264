import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFile } from '../../../server/src/core/document.ts';
import { checkFinding } from '../../../server/src/core/lint/check-finding.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { alsoSuggested, countOfFixes, mend, onlySafe } from '../../../server/src/core/lint/mend.ts';
import type { Fix } from '../../../server/src/core/rules/rule.ts';

/** Finds every letter that has a fix, and proposes it. */
function mended(text: string, fixes: Readonly<Record<string, Omit<Fix, 'title'>>>, choose = onlySafe) {
  const check = (content: string): readonly Finding[] =>
    [...content].flatMap((letter, start) => {
      const fix = fixes[letter];
      if (!fix) return [];
      const edits = fix.edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
      return [checkFinding('SWM007', letter, { start, end: start + 1 }, [{ ...fix, title: '', edits }])];
    });
  const file = parseFile(text, 'remodbc-ini', 'utf-8');
  const done = mend(file, check(text), ({ text: now }) => check(now), choose);
  return {
    text: done.file.text,
    encoding: done.file.encoding,
    left: done.findings.map(({ message }) => message).join(''),
    rounds: done.rounds.map((round) => round.mended.map(({ message }) => message).join('')),
    count: countOfFixes(done),
  };
}

const to = (newText: string, safe = true): Omit<Fix, 'title'> => ({
  safe,
  edits: [{ start: 0, end: 1, newText }],
});

describe('mending', () => {
  test('goes on until no chosen fix is left, and counts what was mended', () => {
    assert.deepEqual(mended('axa', { a: to('b'), b: to('c'), x: to('y', false) }), {
      text: 'cxc',
      encoding: 'utf-8',
      left: 'x',
      rounds: ['aa', 'bb'],
      count: 4,
    });
  });

  test('also makes what waits to be chosen, where that is wanted', () => {
    assert.equal(mended('ax', { a: to('b'), x: to('y', false) }, alsoSuggested).text, 'by');
    const finding = checkFinding('SWM007', '', { start: 0, end: 0 }, [
      { title: 'suggested', safe: false, edits: [] },
      { title: 'safe', safe: true, edits: [] },
    ]);
    assert.equal(alsoSuggested(finding)?.title, 'safe');
  });

  test('ends where fixes undo each other', () => {
    const { rounds, left } = mended('a', { a: to('b'), b: to('a') });
    assert.deepEqual([rounds.length, left], [100, 'a']);
  });

  test('counts a fix only where all of it was made', () => {
    const both: Omit<Fix, 'title'> = {
      safe: true,
      edits: [
        { start: 0, end: 1, newText: '' },
        { start: 1, end: 2, newText: '' },
      ],
    };
    assert.deepEqual(mended('ab', { b: to('c'), a: both }).rounds, ['a']);
    assert.deepEqual(mended('bda', { a: to('c'), b: to('x'), d: both }).rounds, ['bd']);
  });
});

describe('mending the encoding', () => {
  const inAnsi: Omit<Fix, 'title'> = { safe: true, encoding: 'windows-1252', edits: [] };

  test('is a round of its own, before edits', () => {
    assert.deepEqual(mended('ae', { a: to('b'), e: { ...inAnsi, edits: to('é').edits } }), {
      text: 'bé',
      encoding: 'windows-1252',
      left: '',
      rounds: ['e', 'a'],
      count: 2,
    });
  });

  test('is made once', () => {
    assert.deepEqual(mended('e', { e: inAnsi }).rounds, ['e']);
  });

  test('is left out where the new encoding cannot hold the text', () => {
    const { encoding, rounds, text } = mended('ae\u4e2d', { a: to('b'), e: inAnsi });
    assert.deepEqual([encoding, rounds, text], ['utf-8', ['a'], 'be\u4e2d']);
  });
});
