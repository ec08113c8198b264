import { type ControlTree, fieldsOf, NONE } from '../../core/sitectrl/tree.ts';

/** No file nests blocks as deep as this. */
const DEEPEST = 32;
/** The name of a component stands in one of its first fields; which one differs with the kind of block. */
const NAME_FIELDS = 3;

/**
 * The blocks around an item, each by its kind and its name, to tell the property of one component from that of another. Numbers that may stand before the
 * name, such as flags, do not count, because they differ between files of a site.
 */
export function blockPath(tree: ControlTree, item: number): string {
  const parts: string[] = [];
  let block = tree.isBlock(item) ? item : tree.parent(item);
  for (let depth = 0; block !== NONE && depth < DEEPEST; depth++, block = tree.parent(block))
    parts.push(`${tree.name(block)} ${blockName(tree, block)}`);
  return parts.join('\n').toLowerCase();
}

/** The first field of a block that is neither empty nor a number. */
export function blockNameField(tree: ControlTree, block: number): number | undefined {
  const { tokens } = tree;
  return fieldsOf(tree, block)
    .slice(0, NAME_FIELDS)
    .find((token) => !/^\s*\d*\s*$/.test(tokens.value(token)));
}

function blockName(tree: ControlTree, block: number): string {
  const field = blockNameField(tree, block);
  return field === undefined ? '' : tree.tokens.value(field).trim();
}
