import { type Comparison, isMet, shortNumber } from './comparison.ts';

/** The comparisons as a table of Markdown. */
export function tableOf(comparisons: readonly Comparison[]): string {
  const head = ['what', 'against', 'floor', 'theirs', 'ours', 'ratio', 'target', 'met'];
  const lines = [head, head.map(() => '---'), ...comparisons.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(comparison: Comparison): readonly string[] {
  const { what, against, floor, theirs, ours, ratio, target } = comparison;
  return [
    what,
    against,
    floor === undefined ? '' : shortNumber(floor),
    theirs,
    ours,
    shortNumber(ratio),
    'atMost' in target ? `<= ${target.atMost}` : `>= ${target.atLeast}`,
    isMet(comparison) ? 'yes' : 'no',
  ];
}
