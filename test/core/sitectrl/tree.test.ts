import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';
import {
  buildTree,
  type ControlItem,
  type ControlTree,
  fieldsOf,
  ItemKind,
  isBlock,
  itemSpan,
} from '../../../server/src/core/sitectrl/tree.ts';
import { fixture } from '../../support/fixtures.ts';

const treeOf = (text: string): ControlTree => buildTree(scanControl(text));

/** The tree as indented lines: name and fields of every item, and whether a block is closed. */
function outline(text: string): string {
  const tree = treeOf(text);
  return tree.items.map((item) => `${'  '.repeat(depth(item))}${describeItem(tree, item)}`).join('\n');
}

function describeItem(tree: ControlTree, item: ControlItem): string {
  const fields = fieldsOf(tree, item)
    .map((token) => tree.tokens.raw(token))
    .join('');
  if (isBlock(item)) return `${item.name}${fields}${item.closedBy === undefined ? ' unclosed' : ''}`;
  if (item.kind === ItemKind.strayEnd) return `stray END_${item.name}`;
  return item.kind === ItemKind.other ? tree.tokens.raw(item.firstToken) : `${item.name}${fields}`;
}

function depth(item: ControlItem): number {
  return item.parent ? depth(item.parent) + 1 : 0;
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

  test('minds no case', () => {
    assert.equal(outline('Begin_A\nproperty <x>\nEND_a'), 'A\n  PROPERTY<x>');
  });

  test('counts a > without < as the field it stands for', () => {
    assert.equal(outline('Property <a><b>><4>'), 'PROPERTY<a><b>><4>');
  });

  test('is found whole by its span', () => {
    const text = 'BEGIN_A\n PROPERTY <x><><><1>\nEND_A\n';
    const tree = treeOf(text);
    const [block, property] = tree.items;
    assert.ok(block && property);
    assert.deepEqual(itemSpan(tree, block), { start: 0, end: text.length - 1 });
    assert.deepEqual(itemSpan(tree, property), { start: 9, end: 28 });
  });

  test('stands on ten thousand open blocks', () => {
    const tree = treeOf('BEGIN_A\n'.repeat(10_000) + 'END_A\n'.repeat(10_001));
    assert.equal(tree.items.filter((item) => isBlock(item) && item.closedBy !== undefined).length, 10_000);
    assert.equal(tree.items.at(-1)?.kind, ItemKind.strayEnd);
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
