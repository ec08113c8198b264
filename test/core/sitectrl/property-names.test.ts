import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readControl } from '../../../server/src/core/control-pieces.ts';
import { sameName } from '../../../server/src/core/ini/name.ts';
import { buildTree } from '../../../server/src/core/sitectrl/build-tree.ts';
import { duplicateProperties } from '../../../server/src/core/sitectrl/property-names.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';
import { controlCutter } from '../../../server/src/core/sitectrl/segments.ts';
import { SegmentedText } from '../../../server/src/core/text/segments.ts';
import { sized } from '../../support/sized.ts';

/** Of each property that is there twice its line and that of the first, from 0, in a text with one item a line. */
function twice(lines: readonly string[], looksOutside = false): readonly (readonly number[])[] {
  const tree = buildTree(scanControl(lines.join('\n')));
  const lineOf = (item: number): number => {
    const start = tree.tokens.start(tree.firstToken(item));
    return tree.tokens.text.slice(0, start).split('\n').length - 1;
  };
  const duplicates = duplicateProperties(tree, looksOutside);
  // A tree in pieces does not know which blocks to look at.
  const pieces = SegmentedText.of(controlCutter(20).cut(tree.tokens.text), 2);
  const { tree: joined } = readControl(pieces, 'sms-site-control', undefined);
  assert.deepEqual(duplicateProperties(joined, looksOutside), duplicates);
  return duplicates.map(({ first, item }) => [lineOf(first), lineOf(item)]);
}

/** The same, found by comparing each property with all before it. */
function comparedWithAll(lines: readonly string[]): readonly (readonly number[])[] {
  const tree = buildTree(scanControl(lines.join('\n')));
  const nameOf = (item: number): string => tree.tokens.value(tree.firstField(item));
  const properties = tree.properties.filter((item) => nameOf(item) !== '');
  const lineOf = new Map(
    Array.from({ length: tree.tokens.count }, (_, token) => token)
      .filter((token) => tree.tokens.beginsLine(token))
      .map((token, line) => [token, line] as const),
  );
  return properties.flatMap((item) => {
    const first = properties.find(
      (other) => tree.parent(other) === tree.parent(item) && sameName(nameOf(other), nameOf(item)),
    );
    const [here, there] = [item, first ?? item].map((one) => lineOf.get(tree.firstToken(one)) ?? -1);
    return first === item ? [] : [[there ?? -1, here ?? -1]];
  });
}

const property = (name: string): string => `PROPERTY <${name}><REG_DWORD><><1>`;

describe('a property that stands a second time', () => {
  test('is found in its own block only, whatever the case', () => {
    const lines = ['BEGIN_A', property('One'), property('Ones'), 'BEGIN_B', property('One'), 'END_B'];
    assert.deepEqual(twice([...lines, property('ONE'), property('one'), 'END_A']), [
      [1, 6],
      [1, 7],
    ]);
    assert.deepEqual(twice([...lines, 'END_A', 'BEGIN_A', property('One'), 'END_A']), []);
  });

  test('is found behind one of its name in a block between, and behind a bare word', () => {
    const between = ['BEGIN_B', property('One'), 'END_B'];
    assert.deepEqual(twice(['BEGIN_A', property('One'), ...between, property('One'), 'END_A']), [[1, 5]]);
    assert.deepEqual(twice([property('One'), ...between, property('One')], true), [[0, 4]]);
    const bare = ['PROPERTY Bare<One><x>', 'PROPERTY Other<One><x>'];
    assert.deepEqual(twice(['BEGIN_A', ...bare, 'END_A']), [[1, 2]]);
  });

  test('is found among few and among many names', () => {
    for (const count of [2, 11, 12, 13, 40]) {
      const names = Array.from({ length: count }, (_, index) => `Name ${index}`);
      const again = [property('NAME 1'), property('Other'), property(`name ${count - 1}`), property('other')];
      assert.deepEqual(
        twice(['BEGIN_A', ...names.map(property), ...again, 'BEGIN_B', property('Other'), 'END_B', 'END_A']),
        [
          [2, count + 1],
          [count, count + 3],
          [count + 2, count + 4],
        ],
        `${count} names`,
      );
    }
  });

  test('is found whatever blocks and names stand between', () => {
    const names = fc.constantFrom('One', 'ONE', 'Ones', 'Two', 'two', 'k', '\u212a', 'Ole', 'Owe');
    const lines = fc.array(
      fc.oneof(
        names.map(property),
        names.map(property),
        fc.constantFrom('BEGIN_A', 'BEGIN_B', 'END_A', 'END_B'),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(lines, (text) => assert.deepEqual(twice(text, true), comparedWithAll(text))),
      { numRuns: sized(300) },
    );
  });

  test('is none below another platform, nor without a name', () => {
    for (const count of [1, 30]) {
      const names = Array.from({ length: count }, (_, index) => property(`Name ${index}`));
      const both = ['BEGIN_A', 'TARGET_PLATFORM <X>', ...names, 'TARGET_PLATFORM <Y>', ...names, 'END_A'];
      assert.deepEqual(twice(both), [], `${count} names`);
    }
    const nameless = Array.from({ length: 4 }, () => 'PROPERTY');
    assert.deepEqual(twice(['BEGIN_A', property(''), property(''), ...nameless, 'END_A']), []);
  });

  test('is found with or without the > of its name', () => {
    assert.deepEqual(twice(['BEGIN_A', 'PROPERTY <One', property('one'), 'END_A']), [[1, 2]]);
  });

  test('is looked for outside of all blocks where that is wanted', () => {
    const lines = [property('One'), property('One')];
    assert.deepEqual([twice(lines), twice(lines, true)], [[], [[0, 1]]]);
  });
});
