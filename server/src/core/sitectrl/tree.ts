import type { ControlTokens } from './tokens.ts';

/** What an item of the tree is. */
export const ItemKind = {
  /** `BEGIN_name` with the fields behind it, its items and its `END_name`. */
  block: 0,
  /** A keyword with the fields of its line. */
  statement: 1,
  /** Fields that belong to no keyword: values of the block around them. */
  values: 2,
  /** An `END_name` that closes nothing. */
  strayEnd: 3,
  /** A header line, a blob, or the rest of a line that fits nothing. */
  other: 4,
} as const;
export type ItemKind = (typeof ItemKind)[keyof typeof ItemKind];

/** Stands for a block or token that is not there: around the outermost items, and in the place of a missing `END_name`. */
export const NONE = -1;

/**
 * The items of a site control file: blocks, statements and values, whatever is missing or crossed. An item is a number; items are numbered in
 * the order of the text, so that those inside a block directly follow it.
 */
export abstract class ControlTree {
  abstract readonly tokens: ControlTokens;
  abstract readonly count: number;

  abstract kind(item: number): ItemKind;

  abstract isBlock(item: number): boolean;

  /** True for `PROPERTY <name><value 1><value 2><number>`, however many fields it has. */
  abstract isProperty(item: number): boolean;

  /** Name of a block or stray end, or keyword of a statement, in upper case; empty for the others. */
  abstract name(item: number): string;

  /** The block around an item, {@link NONE} for the outermost. It has a lower number. */
  abstract parent(item: number): number;

  /** The first of an item's own tokens: the keyword, or the first value. */
  abstract firstToken(item: number): number;

  /** Behind the last of an item's own tokens; what is inside a block comes after these. */
  abstract endToken(item: number): number;

  /** The first of an item's own fields; they reach to {@link endToken}. Fields that lack a bracket count. */
  abstract firstField(item: number): number;

  /** The token of a block's `END_name`, {@link NONE} where it is missing. */
  abstract closedBy(block: number): number;

  /** The token that ends a block: its own `END_name`, else that of a block around it, else the number of tokens. */
  abstract endedBy(block: number): number;

  /** Behind the last item inside a block. */
  abstract endItem(block: number): number;

  /** The items that are `PROPERTY` statements, in the order of the text. */
  abstract readonly properties: readonly number[];

  /** Those of them that are not four whole fields with a number that fits, and a value where that of its registry type stands. */
  abstract readonly unusualProperties: readonly number[];

  /** The blocks, {@link NONE} for outside of them, in which two properties may have the same name; undefined where any may have. */
  abstract readonly repeatingBlocks: ReadonlySet<number> | undefined;

  /** The statements with a keyword, given in upper case, in the order of the text. */
  abstract statements(keyword: string): readonly number[];

  /** The blocks, and the ENDs that close nothing, in the order of the text. */
  abstract readonly landmarks: readonly number[];

  /** Those of them that lack the other: blocks without END, ENDs without block. */
  abstract readonly unpaired: readonly number[];

  /** The first block of a name, given in upper case; {@link NONE} where there is none. */
  abstract firstBlock(name: string): number;
}

/** The fields of an item, as tokens. */
export function fieldsOf(tree: ControlTree, item: number): readonly number[] {
  const fields: number[] = [];
  for (let token = tree.firstField(item); token < tree.endToken(item); token++) fields.push(token);
  return fields;
}

/** Where an item stands: a block from its BEGIN to its END, or to the end of what is inside it. */
export function itemSpan(tree: ControlTree, item: number): { readonly start: number; readonly end: number } {
  const { tokens } = tree;
  const start = tokens.start(tree.firstToken(item));
  if (!tree.isBlock(item)) return { start, end: tokens.end(tree.endToken(item) - 1) };
  const closer = tree.closedBy(item);
  return { start, end: tokens.end(closer === NONE ? tree.endedBy(item) - 1 : closer) };
}

/** The keyword of a block or statement as it stands in the file. */
export function keywordSpan(
  tree: ControlTree,
  item: number,
): { readonly start: number; readonly end: number } {
  const token = tree.firstToken(item);
  return { start: tree.tokens.start(token), end: tree.tokens.end(token) };
}
