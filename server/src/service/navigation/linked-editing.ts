import type { MeteringFile } from '../../core/document.ts';
import { NONE } from '../../core/sitectrl/tree.ts';
import type { Span } from '../../core/text/lines.ts';
import { itemOf, tokenAt } from '../control/control-place.ts';

/**
 * The names in the BEGIN and the END of a block, so that an editor changes both at once; undefined elsewhere, for a block without END, and where the two
 * are not written alike.
 */
export function linkedNames(file: MeteringFile, offset: number): readonly Span[] | undefined {
  if (file.kind !== 'control') return undefined;
  const { tree, characters: text } = file;
  const { tokens } = tree;
  const token = tokenAt(tokens, offset);
  const item = token === undefined ? undefined : itemOf(tree, token);
  if (token === undefined || item === undefined || !tree.isBlock(item)) return undefined;
  const begin = tree.firstToken(item);
  const end = tree.closedBy(item);
  if (end === NONE || (token !== begin && token !== end)) return undefined;
  const names = [
    { start: tokens.start(begin) + 'BEGIN_'.length, end: tokens.end(begin) },
    { start: tokens.start(end) + 'END_'.length, end: tokens.end(end) },
  ] as const;
  const [first, second] = names;
  const isAlike = text.slice(first.start, first.end) === text.slice(second.start, second.end);
  const isOnName = names.some((name) => name.start <= offset && offset <= name.end);
  return isAlike && isOnName ? names : undefined;
}
