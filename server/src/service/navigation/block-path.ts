import { sameName } from '../../core/ini/name.ts';
import { type ControlTree, fieldsOf, NONE } from '../../core/sitectrl/tree.ts';

/** No file nests blocks as deep as this. */
const DEEPEST = 32;
/** The name of a component stands in one of its first fields; which one differs with the kind of block. */
const NAME_FIELDS = 3;

/**
 * The blocks around an item, the innermost first, each by its kind and its name, to tell the property of one component from that of another. Numbers
 * that may stand before the name, such as flags, do not count, because they differ between files of a site.
 */
export function blockPath(tree: ControlTree, item: number): readonly string[] {
  const path: string[] = [];
  for (let block = blockOf(tree, item); block !== NONE && path.length < DEEPEST; block = tree.parent(block))
    path.push(labelOf(tree, block));
  return path;
}

/** True for an item with these blocks around it. Most others differ in the innermost, so no more is looked at than has to be. */
export function isAtPath(tree: ControlTree, item: number, path: readonly string[]): boolean {
  let block = blockOf(tree, item);
  for (const label of path) {
    if (block === NONE || !sameName(labelOf(tree, block), label)) return false;
    block = tree.parent(block);
  }
  return block === NONE || path.length === DEEPEST;
}

/** The first field of a block that is neither empty nor a number. */
export function blockNameField(tree: ControlTree, block: number): number | undefined {
  const { tokens } = tree;
  return fieldsOf(tree, block)
    .slice(0, NAME_FIELDS)
    .find((token) => !/^\s*(?:\d+\s*)?$/.test(tokens.value(token)));
}

function blockOf(tree: ControlTree, item: number): number {
  return tree.isBlock(item) ? item : tree.parent(item);
}

function labelOf(tree: ControlTree, block: number): string {
  const field = blockNameField(tree, block);
  return `${tree.name(block)} ${field === undefined ? '' : tree.tokens.value(field).trim()}`;
}
