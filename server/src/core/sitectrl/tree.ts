import { type ControlTokens, TokenKind } from './scanner.ts';

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
  /** A header line, a blob, a stray `>`, or the rest of a line that fits nothing. */
  other: 4,
} as const;
export type ItemKind = (typeof ItemKind)[keyof typeof ItemKind];

/** Where an item stands in the tree and which tokens are its own. Items are numbered in the order of the text. */
export interface ControlItem {
  readonly index: number;
  readonly kind: ItemKind;
  /** The first of its own tokens: the keyword, or the first value. */
  readonly firstToken: number;
  /** Behind the last of its own tokens; the items inside a block come after these. */
  readonly endToken: number;
  /** The block around it. */
  readonly parent: ControlItem | undefined;
  /** Name of a block, or keyword of a statement, in upper case; empty for the others. */
  readonly name: string;
}

export interface ControlBlock extends ControlItem {
  readonly kind: typeof ItemKind.block;
  /** The `END_name`; undefined where it is missing. */
  readonly closedBy: number | undefined;
  /** Behind the last item inside the block. */
  readonly endIndex: number;
}

/** The items of a site control file: blocks, statements and values, whatever is missing or crossed. */
export interface ControlTree {
  readonly tokens: ControlTokens;
  readonly items: readonly ControlItem[];
}

type OpenBlock = { -readonly [Key in keyof ControlBlock]: ControlBlock[Key] };

/** Puts tokens together, in one pass. An `END_name` closes the nearest open block of that name; blocks in between stay unclosed. */
export function buildTree(tokens: ControlTokens): ControlTree {
  const items: ControlItem[] = [];
  const open: OpenBlock[] = [];
  const openOfName = new Map<string, number>();
  let token = 0;

  const close = (block: OpenBlock, closedBy: number | undefined): void => {
    block.endIndex = items.length;
    block.closedBy = closedBy;
    openOfName.set(block.name, (openOfName.get(block.name) ?? 1) - 1);
  };

  while (token < tokens.count) {
    const kind = tokens.kind(token);
    const index = items.length;
    const parent = open.at(-1);
    const firstToken = token;
    if (kind === TokenKind.begin) {
      token = endOfFields(tokens, token + 1);
      const name = nameOf(tokens, firstToken, 'BEGIN_'.length);
      const block: OpenBlock = {
        index,
        kind: ItemKind.block,
        firstToken,
        endToken: token,
        parent,
        name,
        closedBy: undefined,
        endIndex: index + 1,
      };
      items.push(block);
      open.push(block);
      openOfName.set(name, (openOfName.get(name) ?? 0) + 1);
    } else if (kind === TokenKind.end) {
      token++;
      const name = nameOf(tokens, firstToken, 'END_'.length);
      if ((openOfName.get(name) ?? 0) === 0) {
        items.push({ index, kind: ItemKind.strayEnd, firstToken, endToken: token, parent, name });
      } else {
        for (let block = open.pop(); block; block = open.pop()) {
          close(block, block.name === name ? firstToken : undefined);
          if (block.name === name) break;
        }
      }
    } else if (kind === TokenKind.keyword) {
      token = endOfStatement(tokens, token + 1);
      items.push({
        index,
        kind: ItemKind.statement,
        firstToken,
        endToken: token,
        parent,
        name: nameOf(tokens, firstToken, 0),
      });
    } else if (tokens.isField(token)) {
      token = endOfFields(tokens, token);
      items.push({ index, kind: ItemKind.values, firstToken, endToken: token, parent, name: '' });
    } else {
      token++;
      items.push({ index, kind: ItemKind.other, firstToken, endToken: token, parent, name: '' });
    }
  }
  for (let block = open.pop(); block; block = open.pop()) close(block, undefined);
  return { tokens, items };
}

export function isBlock(item: ControlItem): item is ControlBlock {
  return item.kind === ItemKind.block;
}

/** The fields of an item, as tokens; a stray `>` where a `<` is missing counts as the empty field it stands for. */
export function fieldsOf({ tokens }: ControlTree, item: ControlItem): readonly number[] {
  const fields: number[] = [];
  for (let token = item.firstToken; token < item.endToken; token++) {
    if (tokens.isField(token) || tokens.kind(token) === TokenKind.strayClose) fields.push(token);
  }
  return fields;
}

/** Where an item stands: a block from its BEGIN to its END, or to the end of what is inside it. */
export function itemSpan(
  { tokens, items }: ControlTree,
  item: ControlItem,
): { readonly start: number; readonly end: number } {
  const start = tokens.start(item.firstToken);
  if (!isBlock(item)) return { start, end: tokens.end(item.endToken - 1) };
  if (item.closedBy !== undefined) return { start, end: tokens.end(item.closedBy) };
  const last = items[item.endIndex - 1] ?? item;
  return { start, end: tokens.end(last.endToken - 1) };
}

/** The keyword of a block or statement as it stands in the file. */
export function keywordSpan(
  { tokens }: ControlTree,
  item: ControlItem,
): { readonly start: number; readonly end: number } {
  return { start: tokens.start(item.firstToken), end: tokens.end(item.firstToken) };
}

/** Behind the fields that follow each other from a token on, over any number of lines. */
function endOfFields(tokens: ControlTokens, from: number): number {
  let token = from;
  while (tokens.isField(token)) token++;
  return token;
}

/** The fields of a statement are those of its line, or those that follow if its line has none. A continued field takes its line along. */
function endOfStatement(tokens: ControlTokens, from: number): number {
  let token = from;
  if (token < tokens.count && tokens.kind(token) === TokenKind.word) token++;
  const first = token;
  while (token < tokens.count) {
    const kind = tokens.kind(token);
    const isRepair = kind === TokenKind.strayClose && token > first;
    if (!tokens.isField(token) && !isRepair) break;
    if (tokens.beginsLine(token) && token > first) break;
    token++;
  }
  return token;
}

function nameOf(tokens: ControlTokens, token: number, prefixLength: number): string {
  return tokens.text.slice(tokens.start(token) + prefixLength, tokens.end(token)).toUpperCase();
}
