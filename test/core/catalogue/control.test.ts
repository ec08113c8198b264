import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { articleIds } from '../../../server/src/core/catalogue/articles/ids.ts';
import {
  controlBlocks,
  controlStatements,
  editAdvice,
  knownBlock,
  knownProperties,
  knownProperty,
  knownStatement,
} from '../../../server/src/core/catalogue/control/index.ts';
import { buildTree } from '../../../server/src/core/sitectrl/build-tree.ts';
import { propertyOf } from '../../../server/src/core/sitectrl/property.ts';
import { scanControl } from '../../../server/src/core/sitectrl/scanner.ts';
import { type ControlTree, ItemKind } from '../../../server/src/core/sitectrl/tree.ts';
import { fixture } from '../../support/fixtures.ts';

const treeOf = (text: string): ControlTree => buildTree(scanControl(text));

describe('the catalogue of the site control file', () => {
  test('knows every block and keyword of the published excerpts', () => {
    const folder = fixture('sitectrl/published');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ct0'))) {
      const tree = treeOf(readFileSync(`${folder}/${file}`, 'latin1'));
      for (let item = 0; item < tree.count; item++) {
        const name = tree.name(item);
        if (tree.isBlock(item)) assert.ok(knownBlock(name), `${file}: ${name}`);
        if (tree.kind(item) === ItemKind.statement) assert.ok(knownStatement(name), `${file}: ${name}`);
      }
    }
  });

  test('finds names in any case, and none that it does not have', () => {
    assert.equal(knownBlock('file_definition')?.name, 'FILE_DEFINITION');
    assert.equal(knownStatement('Property')?.name, 'PROPERTY');
    assert.equal(knownProperty('replication interval')?.unit.text, 'seconds');
    assert.equal(knownProperty('GoOnlineInt')?.item, 'LICENSE METERING');
    assert.equal(knownProperty('SYSOPT_LTMSYNCINT')?.evidence, 'unknown');
    for (const find of [knownBlock, knownStatement, knownProperty]) assert.equal(find('Weather'), undefined);
  });

  test('has each name once', () => {
    for (const entries of [controlBlocks, controlStatements, knownProperties]) {
      const names = entries.map(({ name }) => name.toLowerCase());
      assert.deepEqual(names, [...new Set(names)]);
    }
  });

  test('names articles that are known', () => {
    const known = new Set<string>(articleIds);
    const all = [...controlBlocks, ...controlStatements, ...knownProperties, ...editAdvice];
    const named = all.flatMap((entry) => [...entry.articles, ...textsOf(entry).flatMap(articlesIn)]);
    assert.deepEqual(
      named.filter((id) => !known.has(id)),
      [],
    );
  });

  test('calls nothing documented that rests on no article', () => {
    const all = [...controlBlocks, ...controlStatements, ...knownProperties, ...editAdvice];
    const bare = all.filter(({ evidence, articles }) => evidence === 'documented' && articles.length === 0);
    assert.deepEqual(bare, []);
  });

  test('offers lines that are properties of the name', () => {
    for (const { name, line } of knownProperties) {
      if (line !== undefined) assert.equal(propertyOf(treeOf(line), 0)?.name, name);
    }
  });
});

function textsOf(entry: object): readonly string[] {
  const { text, notes } = entry as { readonly text?: string; readonly notes?: readonly string[] };
  return [...(text === undefined ? [] : [text]), ...(notes ?? [])];
}

function articlesIn(text: string): readonly string[] {
  return text.match(/\bQ\d{5,6}\b/g) ?? [];
}
