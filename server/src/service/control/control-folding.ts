import type { ControlFile } from '../../core/document.ts';
import { itemSpan } from '../../core/sitectrl/tree.ts';
import type { Fold } from '../folding.ts';

/** The blocks of two lines or more, in the order of the file; at most so many. */
export function controlFolds({ tree, lines }: ControlFile, most: number): readonly Fold[] {
  const folds: Fold[] = [];
  for (let item = 0; item < tree.count && folds.length < most; item++) {
    if (!tree.isBlock(item)) continue;
    const { start, end } = itemSpan(tree, item);
    const startLine = lines.positionAt(start).line;
    const endLine = lines.positionAt(end).line;
    if (endLine > startLine) folds.push({ startLine, endLine, kind: 'section' });
  }
  return folds;
}
