import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readControl } from '../../../server/src/core/control-pieces.ts';
import { parseFile } from '../../../server/src/core/document.ts';
import { type EditedFile, editedFile } from '../../../server/src/core/edited-file.ts';
import type { Finding } from '../../../server/src/core/lint/finding.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { originOf } from '../../../server/src/core/lint/origin.ts';
import { isApart } from '../../../server/src/core/lint/part-findings.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import type { PlacedSegments } from '../../../server/src/core/sitectrl/placed-segments.ts';
import { controlCutter } from '../../../server/src/core/sitectrl/segments.ts';
import { SegmentedText } from '../../../server/src/core/text/segments.ts';

const BLOCK = 'BEGIN_A\n  PROPERTY <A><><><1>\n  PROPERTY <A><><><1\n  PROPERTY <B><><><1\nEND_A\n';

/** Pieces of about a block, so that a small text shows what is kept of them. */
const smallPieces = controlCutter(20);

const findingsOf = (file: EditedFile): readonly Finding[] => lint(file.read(undefined), {}, defaultSettings);

/** The findings after each edit, which are those of the text as if it were new. */
function afterEdits(
  text: string,
  edits: readonly (readonly [start: number, end: number, newText: string])[],
): readonly (readonly Finding[])[] {
  let file = editedFile(text, 'sms-site-control');
  return [findingsOf(file), ...edits.map(findingsAfter)];

  function findingsAfter([start, end, newText]: (typeof edits)[number]): readonly Finding[] {
    file = file.replace(start, end, newText);
    const found = findingsOf(file);
    assert.deepEqual(
      found,
      lint(parseFile(file.read(undefined).text, 'sms-site-control'), {}, defaultSettings),
    );
    return found;
  }
}

describe('what rules find in a site control file that is kept in pieces', () => {
  test('is what they find in the whole, wherever lines come and go', () => {
    const few = BLOCK.repeat(60);
    const found = afterEdits(few, [
      [0, 0, '\n'],
      [0, 1, ''],
      [0, 0, 'BEGIN_X\n<name>\n'],
      [8, 15, '<other>\n'],
      [few.length / 2, few.length / 2 + 40, ''],
      [0, 16, ''],
      [0, 8, 'END_X\n'],
    ]);
    assert.ok((found[0]?.length ?? 0) > 60);
  });

  test('names the lines of the file as it is, however far in it they are', () => {
    const sound = `BEGIN_A\n  <${'x'.repeat(990)}>\nEND_A\n`.repeat(120);
    const twice = 'BEGIN_B\n  PROPERTY <A><><><1>\n  PROPERTY <A><><><2>\nEND_B\n';
    const versions = afterEdits(`${sound}${twice}`, [
      [0, 0, '\n\n'],
      [0, 1, ' '],
      [0, 0, 'BEGIN_X\n<name>\n'],
    ]);
    const said = versions.map((found) => found.find(({ rule }) => rule === 'SWM406')?.message);
    const lines = said.map((message) => /line ([\d,]+)/.exec(message ?? '')?.[1]);
    assert.deepEqual(lines, ['362', '364', '363', '365']);
  });

  test('names the lines of the file as it is, also where it stands in a run with what names none', () => {
    const none = 'BEGIN_A\n  PROPERTY <A><><><1\nEND_A\n';
    const twice = 'BEGIN_B\n  PROPERTY <A><><><1>\n  PROPERTY <A><><><2>\nEND_B\n';
    const sound = 'BEGIN_C\n  <x>\nEND_C\n';
    for (let before = 3; before < 7; before++) {
      const text = `${sound.repeat(before)}${none}${twice}${none}`;
      const pieces = SegmentedText.of(smallPieces.cut(text), 2);
      for (const version of [pieces, pieces.replace(0, 0, '\n', smallPieces)]) {
        const file = readControl(version, 'sms-site-control', undefined);
        const found = lint(file, {}, defaultSettings);
        assert.deepEqual(found, lint(parseFile(version.whole, 'sms-site-control'), {}, defaultSettings));
        assert.ok(found.some(({ rule }) => rule === 'SWM403') && found.some(({ rule }) => rule === 'SWM406'));
      }
    }
  });

  test('is judged as part of a whole file once there is a header, and no longer', () => {
    const agent =
      'BEGIN_CLIENT_COMPONENT <LICENSE METERING>\n  PROPERTY <ContinuousOffline><><><1>\nEND_CLIENT_COMPONENT\n';
    const text = `${BLOCK.repeat(60)}${agent}`;
    const header = 'BEGIN_FILE_DEFINITION\nEND_FILE_DEFINITION\n';
    const [excerpt, whole, again] = afterEdits(text, [
      [0, 0, header],
      [0, header.length, ''],
    ]);
    const isSaid = (found: typeof whole): boolean => found?.some(({ rule }) => rule === 'SWM607') === true;
    assert.deepEqual([excerpt, whole, again].map(isSaid), [false, true, false]);
  });

  test('is listed as far as what they find in the whole', () => {
    const [found = []] = afterEdits(BLOCK.repeat(150), [[0, 0, '\n']]);
    assert.ok(found.some(({ rule, message }) => rule === 'SWM001' && message.includes('more places')));
  });

  test('is known again where only what stands before it has changed', () => {
    const [before, after] = afterEdits(BLOCK.repeat(60), [[1, 1, 'x']]);
    const [first, second] = [before?.at(-1), after?.at(-1)];
    assert.ok(first && second);
    assert.equal(second.start, first.start + 1);
    assert.ok(originOf(first)?.inPiece);
    assert.equal(originOf(second)?.inPiece, originOf(first)?.inPiece);
    assert.equal(originOf(second)?.line, originOf(first)?.line);
  });

  test('stands in another line once a line end before it has come or gone, wherever its characters are', () => {
    const [before, after] = afterEdits(`${BLOCK.repeat(60)} \n${BLOCK.repeat(60)}`, [
      [BLOCK.length * 60, BLOCK.length * 60 + 1, '\n'],
    ]);
    const [first, second] = [before?.at(-1), after?.at(-1)];
    assert.ok(first && second);
    assert.equal(second.start, first.start);
    assert.equal(originOf(second)?.line, (originOf(first)?.line ?? 0) + 1);
  });
});

test('a rule for parts looks at pieces where what it looks at never lies in two', () => {
  const placed = { siblingsAreApart: true, blocksAreApart: false } as PlacedSegments;
  const turned = { siblingsAreApart: false, blocksAreApart: true } as PlacedSegments;
  for (const [reach, expected] of [
    ['item', [true, true]],
    ['siblings', [true, false]],
    ['block', [false, true]],
  ] as const)
    assert.deepEqual([isApart(reach, placed), isApart(reach, turned)], expected, reach);
});
