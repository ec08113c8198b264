import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WantedNames } from '../../../server/src/core/site/wanted-names.ts';
import { buildTree } from '../../../server/src/core/sitectrl/build-tree.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';

const treeOf = (name: string) => buildTree(scanControl(`PROPERTY <${name}><REG_SZ><1><0>\n`));

describe('names that are looked for in a whole file at once', () => {
  const wanted = new WantedNames(['Balance (old)', 'Lock.Out']);

  test('may stand where one of them is written, in any case and with blanks around', () => {
    for (const name of ['Balance (old)', ' BALANCE (OLD) ', 'lock.out', 'loc\u212a.out'])
      assert.equal(wanted.mayStandIn(treeOf(name)), true, name);
  });

  test('do not stand where only something like them is written', () => {
    for (const name of ['Balance', 'Balance old', 'LockXOut', 'Lock'])
      assert.equal(wanted.mayStandIn(treeOf(name)), false, name);
  });

  test('may stand in a field that goes on in the next line', () => {
    assert.equal(wanted.mayStandIn(treeOf('Lock\n.Out')), true);
  });

  test('may stand anywhere where one has letters beyond ASCII, or none', () => {
    for (const name of ['Z\u00e4hler', 'a\0b', ' '])
      assert.equal(new WantedNames([name]).mayStandIn(treeOf('Other')), true, name);
  });
});
