import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WantedNames } from '../../../server/src/core/site/wanted-names.ts';
import { buildTree } from '../../../server/src/core/sitectrl/build-tree.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';

const treeOf = (name: string) => buildTree(scanControl(`PROPERTY <${name}><REG_SZ><1><0>\n`));

describe('names that are looked for in a whole file at once', () => {
  // Made in each test: what is made while the file is loaded, no test can be said to try.
  const mayStand = (name: string): boolean =>
    new WantedNames(['Balance (old)', 'Lock.Out']).mayStandIn(treeOf(name));

  test('may stand where one of them is written, in any case and with blanks around', () => {
    for (const name of ['Balance (old)', ' BALANCE (OLD) ', 'lock.out', 'loc\u212a.out'])
      assert.equal(mayStand(name), true, name);
  });

  test('count without the blanks around them', () => {
    assert.equal(new WantedNames([' Lock ']).mayStandIn(treeOf('Lock')), true);
  });

  test('do not stand where only something like them is written', () => {
    for (const name of ['Balance', 'Balance old', 'LockXOut', 'Lock'])
      assert.equal(mayStand(name), false, name);
  });

  test('may stand in a field that goes on in the next line', () => {
    assert.equal(mayStand('Lock\n.Out'), true);
  });

  test('may stand anywhere where one has letters beyond ASCII, or none', () => {
    for (const name of ['Z\u00e4hler', 'a\0b', ' ', ''])
      assert.equal(new WantedNames(['Lock', name]).mayStandIn(treeOf('Other')), true, name);
  });
});

describe('a name that stands at a place', () => {
  const mayStand = (wanted: string, name: string): boolean =>
    new WantedNames([wanted, 'Lock.Out']).mayStand(`<${name}>`, 1, 1 + name.length);

  test('may be one that is looked for: in any case, with blanks around, and in letters beyond ASCII', () => {
    for (const [wanted, name] of [
      ['Balance', 'Balance'],
      ['Balance', 'bALANCE'],
      ['Balance', ' Balance'],
      ['Balance', 'Balance '],
      ['\u00c4nderung', '\u00e4nderung'],
      // Of these two the last five bits differ.
      ['\u00ffx', '\u0178x'],
    ] as const)
      assert.equal(mayStand(wanted, name), true, name);
  });

  test('is none where only its length and its first letter are those of one', () => {
    for (const name of ['Barance', 'balanced', 'Xalance', '\u00e4nderunk', ' Barance', ''])
      assert.equal(mayStand('Balance', name), false, name);
  });
});
