import { type ControlTokens, TokenKind } from '../../core/sitectrl/tokens.ts';
import { type ControlTree, NONE } from '../../core/sitectrl/tree.ts';
import type { Span } from '../../core/text/lines.ts';

/** The token at a place: the one that begins or lies there, else the one that ends there; undefined between tokens. */
export function tokenAt(tokens: ControlTokens, offset: number): number | undefined {
  const token = tokens.tokenAt(offset);
  if (token < tokens.count && tokens.start(token) <= offset) return token;
  return token > 0 && tokens.end(token - 1) === offset ? token - 1 : undefined;
}

/** The item that a token belongs to: one's own token, or the block that an `END_name` closes; undefined for tokens of no item. */
export function itemOf(tree: ControlTree, token: number): number | undefined {
  const before = lastItemFrom(tree, token);
  if (before === undefined || token < tree.endToken(before)) return before;
  if (tree.tokens.kind(token) !== TokenKind.end) return undefined;
  for (let block = before; block !== NONE; block = tree.parent(block)) {
    if (tree.isBlock(block) && tree.closedBy(block) === token) return block;
  }
  return undefined;
}

/** The innermost block that is open behind a token; {@link NONE} where none is. */
export function blockBehind(tree: ControlTree, token: number): number {
  const before = token < 0 ? undefined : lastItemFrom(tree, token);
  if (before === undefined) return NONE;
  let block = tree.isBlock(before) ? before : tree.parent(before);
  while (block !== NONE && tree.endedBy(block) <= token) block = tree.parent(block);
  return block;
}

/** The items whose own tokens may lie in a span, in their order. */
export function* itemsIn(tree: ControlTree, { start, end }: Span): Generator<number> {
  const { tokens } = tree;
  for (let item = lastItemFrom(tree, tokens.tokenAt(start)) ?? 0; item < tree.count; item++) {
    if (tokens.start(tree.firstToken(item)) >= end) return;
    yield item;
  }
}

/** The last item that begins at a token or before it. */
function lastItemFrom(tree: ControlTree, token: number): number | undefined {
  let low = 0;
  let high = tree.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tree.firstToken(middle) <= token) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}
