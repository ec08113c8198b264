import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { buildTree } from '../../../server/src/core/sitectrl/build-tree.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';
import {
  type ControlTree,
  fieldsOf,
  ItemKind,
  itemSpan,
  keywordSpan,
  NONE,
} from '../../../server/src/core/sitectrl/tree.ts';
import { fixture } from '../../support/fixtures.ts';

const treeOf = (text: string): ControlTree => buildTree(scanControl(text));

const itemsOf = (tree: ControlTree): readonly number[] =>
  Array.from({ length: tree.count }, (_, item) => item);

/** The tree as indented lines: name and fields of every item, and whether a block is closed. */
function outline(text: string): string {
  const tree = treeOf(text);
  return itemsOf(tree)
    .map((item) => `${'  '.repeat(depth(tree, item))}${describeItem(tree, item)}`)
    .join('\n');
}

function describeItem(tree: ControlTree, item: number): string {
  const name = tree.name(item);
  const fields = fieldsOf(tree, item)
    .map((token) => tree.tokens.raw(token))
    .join('');
  if (tree.isBlock(item)) return `${name}${fields}${tree.closedBy(item) === NONE ? ' unclosed' : ''}`;
  if (tree.kind(item) === ItemKind.strayEnd) return `stray END_${name}`;
  return tree.kind(item) === ItemKind.other ? tree.tokens.raw(tree.firstToken(item)) : `${name}${fields}`;
}

function depth(tree: ControlTree, item: number): number {
  const parent = tree.parent(item);
  return parent === NONE ? 0 : depth(tree, parent) + 1;
}

describe('the tree of a site control file', () => {
  test('gives a block the fields behind its keyword, on one line or several', () => {
    assert.equal(
      outline(
        'BEGIN_DOMAIN <a><1>\n LOGONSERVER <s>\nEND_DOMAIN\nBEGIN_COMPONENT\n <LICENSE METERING>\n\n <65537>\nEND_COMPONENT',
      ),
      'DOMAIN<a><1>\n  LOGONSERVER<s>\nCOMPONENT<LICENSE METERING><65537>',
    );
  });

  test('keeps values behind a statement as values of the block', () => {
    assert.equal(
      outline('BEGIN_L\n<Retry><Queue>\nSITE_KEY_FLAGS <1>\n<15>\n<30>\nEND_L'),
      'L<Retry><Queue>\n  SITE_KEY_FLAGS<1>\n  <15><30>',
    );
  });

  test('gives a statement the fields behind a continued one', () => {
    assert.equal(
      outline('Property <a><Client\nProgram><><4>\n<b>'),
      'PROPERTY<a><Client\nProgram><><4>\n<b>',
    );
  });

  test('closes the nearest block of the name; what lies between stays unclosed', () => {
    assert.equal(
      outline('BEGIN_A\nBEGIN_B\nBEGIN_C\nEND_A\nEND_B'),
      'A\n  B unclosed\n    C unclosed\nstray END_B',
    );
  });

  test('closes blocks of one name inside each other one by one', () => {
    assert.equal(outline('BEGIN_A\nBEGIN_A\nEND_A\nEND_A\nEND_A'), 'A\n  A\nstray END_A');
  });

  test('gives a statement the fields behind its bare word, or those of the next lines where its own has none', () => {
    assert.equal(outline('TRANSACTION Name<0><2>\n<3>'), 'TRANSACTION<0><2>\n<3>');
    assert.equal(outline('<a>\nKEY\n<1><2>\n<3>'), '<a>\nKEY<1><2>\n<3>');
  });

  test('finds statements, and blocks with stray ENDs, by what they are', () => {
    const tree = treeOf('BEGIN_X\nX <1>\nEND_X\nEND_X\nX <2>');
    assert.deepEqual([tree.statements('X'), tree.statements('Y')], [[1, 3], []]);
    assert.deepEqual([tree.landmarks, tree.unpaired], [[0, 2], [2]]);
    assert.deepEqual([tree.firstBlock('X'), tree.firstBlock('Y')], [0, NONE]);
  });

  test('minds no case', () => {
    assert.equal(outline('Begin_A\nproperty <x>\nEND_a'), 'A\n  PROPERTY<x>');
  });

  test('counts a > without < as the field it stands for', () => {
    assert.equal(outline('Property <a><b>><4>'), 'PROPERTY<a><b>><4>');
  });

  test('takes a > with nothing before it as a field wherever fields are', () => {
    assert.equal(outline('BEGIN_A <x>><y>\n<z>\n>\nEND_A'), 'A<x>><y><z>>');
  });

  test('is found whole by its span', () => {
    const text = 'BEGIN_A\n PROPERTY <x><><><1>\nEND_A\n';
    const tree = treeOf(text);
    assert.deepEqual(itemSpan(tree, 0), { start: 0, end: text.length - 1 });
    assert.deepEqual(itemSpan(tree, 1), { start: 9, end: 28 });
    assert.deepEqual(keywordSpan(tree, 1), { start: 9, end: 17 });
  });

  test('ends a block without END at the END of the block around it, or at the end of the file', () => {
    const text = 'BEGIN_A BEGIN_B BEGIN_C <x> END_C END_A BEGIN_D BEGIN_E END_E ';
    const tree = treeOf(text);
    const spans = itemsOf(tree).map((item) =>
      text.slice(itemSpan(tree, item).start, itemSpan(tree, item).end),
    );
    assert.deepEqual(spans, [
      'BEGIN_A BEGIN_B BEGIN_C <x> END_C END_A',
      'BEGIN_B BEGIN_C <x> END_C',
      'BEGIN_C <x> END_C',
      'BEGIN_D BEGIN_E END_E',
      'BEGIN_E END_E',
    ]);
    const enders = itemsOf(tree).map((item) => [tree.closedBy(item), tree.endedBy(item)]);
    assert.deepEqual(enders, [
      [5, 5],
      [NONE, 5],
      [4, 4],
      [NONE, 9],
      [8, 8],
    ]);
  });

  test('numbers the items inside a block behind it', () => {
    const tree = treeOf('BEGIN_A\nX <1>\nBEGIN_B\nY <1>\nEND_B\nEND_A\nZ <1>');
    assert.deepEqual(
      itemsOf(tree).map((item) => tree.endItem(item)),
      [4, 2, 4, 4, 5],
    );
  });

  test('knows properties in any case, and no other names', () => {
    const tree = treeOf('Property <a>\nPROPERTY <b>\nPROPERTYX <c>\nBEGIN_PROPERTY <d>\nEND_PROPERTY');
    assert.deepEqual(
      itemsOf(tree).map((item) => tree.isProperty(item)),
      [true, true, false, false],
    );
  });

  test('keeps names apart that are many and alike', () => {
    const names = Array.from({ length: 3000 }, (_, number) => `NAME_${number * 7919}`);
    const tree = treeOf(names.map((name) => `${name.toLowerCase()} <x>\n${name} <x>\n`).join(''));
    const expected = names.flatMap((name) => [name, name]);
    assert.deepEqual(
      itemsOf(tree).map((item) => tree.name(item)),
      expected,
    );
  });

  test('stands on a hundred thousand open blocks', () => {
    const tree = treeOf('BEGIN_A\n'.repeat(100_000) + 'END_A\n'.repeat(100_001));
    const closed = itemsOf(tree).filter((item) => tree.isBlock(item) && tree.closedBy(item) !== NONE);
    assert.equal(closed.length, 100_000);
    assert.equal(tree.kind(tree.count - 1), ItemKind.strayEnd);
  });

  test('closes all blocks of every published excerpt that closes them, and leaves nothing over', () => {
    const folder = fixture('sitectrl/published');
    const files = readdirSync(folder).filter((name) => name.endsWith('.ct0'));
    assert.equal(files.length, 6);
    for (const file of files) {
      const shown = outline(readFileSync(`${folder}/${file}`, 'utf8'));
      const allowed = file === 'client-configuration-20.ct0' ? 1 : 0;
      assert.equal(shown.match(/unclosed$/gm)?.length ?? 0, allowed, file);
      assert.doesNotMatch(shown, /stray/, file);
    }
  });
});
