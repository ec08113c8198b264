/** Lines of context around a change. */
const CONTEXT = 3;

/** Texts that differ in more lines than this are compared as a whole from the first difference to the last. */
const MOST_DIFFERENCES = 1500;

/** Lines [beforeStart, beforeEnd) of the one text that stand as [afterStart, afterEnd) in the other. */
interface Change {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** What happened to a line: kept, deleted, inserted, or a line of the diff itself. */
export type DiffLineKind = ' ' | '-' | '+' | '@';

export interface DiffLine {
  readonly kind: DiffLineKind;
  /** The line of the diff with its line end. */
  readonly text: string;
}

/** The hunks of a unified diff, as `patch` reads them; none for equal texts. Lines end at LF, so the CR of a CR LF belongs to the line. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const beforeLines = linesOf(before);
  const afterLines = linesOf(after);
  const changes = findChanges(...numbered(beforeLines, afterLines));
  return hunksOf(changes).flatMap((hunk) => printHunk(hunk, beforeLines, afterLines));
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Equal lines as equal numbers. */
function numbered(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (line: string): number => {
    const number = numbers.get(line) ?? numbers.size;
    numbers.set(line, number);
    return number;
  };
  return [Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)];
}

function findChanges(before: Int32Array, after: Int32Array): readonly Change[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--;
    afterEnd--;
  }
  if (beforeEnd === start && afterEnd === start) return [];
  const changes = shortestEdit(before.subarray(start, beforeEnd), after.subarray(start, afterEnd));
  if (changes === undefined) return [{ beforeStart: start, beforeEnd, afterStart: start, afterEnd }];
  return changes.map((change) => ({
    beforeStart: change.beforeStart + start,
    beforeEnd: change.beforeEnd + start,
    afterStart: change.afterStart + start,
    afterEnd: change.afterEnd + start,
  }));
}

/**
 * The fewest lines to delete and insert, by the algorithm of Myers: `reach[diagonal]` is how far one gets down the first text with so
 * many differences. Undefined where there are too many.
 */
function shortestEdit(before: Int32Array, after: Int32Array): readonly Change[] | undefined {
  const most = Math.min(before.length + after.length, MOST_DIFFERENCES);
  const middle = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const history: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences++) {
    history.push(reach.slice(middle - differences - 1, middle + differences + 2));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = nextStart(reach, middle, diagonal, differences);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      reach[middle + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length)
        return walkBack(history, before.length, after.length);
    }
  }
  return undefined;
}

/** Where a path on a diagonal begins: one line deleted or one inserted behind the farther of its neighbours. */
function nextStart(reach: Int32Array, middle: number, diagonal: number, differences: number): number {
  const below = reach[middle + diagonal + 1] ?? 0;
  const left = reach[middle + diagonal - 1] ?? 0;
  const inserts = diagonal === -differences || (diagonal !== differences && left < below);
  return inserts ? below : left + 1;
}

function walkBack(
  history: readonly Int32Array[],
  beforeLength: number,
  afterLength: number,
): readonly Change[] {
  const changes: Change[] = [];
  let x = beforeLength;
  let y = afterLength;
  for (let differences = history.length - 1; differences > 0; differences--) {
    const reach = history[differences] as Int32Array;
    const middle = differences + 1;
    const diagonal = x - y;
    const below = reach[middle + diagonal + 1] ?? 0;
    const left = reach[middle + diagonal - 1] ?? 0;
    const inserts = diagonal === -differences || (diagonal !== differences && left < below);
    const fromX = inserts ? below : left;
    const fromY = fromX - (inserts ? diagonal + 1 : diagonal - 1);
    changes.push({
      beforeStart: fromX,
      beforeEnd: inserts ? fromX : fromX + 1,
      afterStart: fromY,
      afterEnd: inserts ? fromY + 1 : fromY,
    });
    x = fromX;
    y = fromY;
  }
  return changes.reverse();
}

/** Changes whose context would touch belong into one hunk. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    if (hunk && last && change.beforeStart - last.beforeEnd <= 2 * CONTEXT) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function printHunk(
  hunk: readonly Change[],
  before: readonly string[],
  after: readonly string[],
): readonly DiffLine[] {
  const first = hunk[0];
  const last = hunk.at(-1);
  if (!first || !last) return [];
  const start = Math.max(first.beforeStart - CONTEXT, 0);
  const end = Math.min(last.beforeEnd + CONTEXT, before.length);
  const afterStart = first.afterStart - (first.beforeStart - start);
  const afterEnd = last.afterEnd + (end - last.beforeEnd);
  const lines: DiffLine[] = [
    { kind: '@', text: `@@ -${rangeOf(start, end)} +${rangeOf(afterStart, afterEnd)} @@\n` },
  ];
  let at = start;
  // Deletions go before insertions where changes touch, as people read a replacement.
  const inserted: DiffLine[] = [];
  for (const change of hunk) {
    if (change.beforeStart > at) lines.push(...inserted.splice(0));
    lines.push(...before.slice(at, change.beforeStart).map((line) => diffLine(' ', line)));
    lines.push(...before.slice(change.beforeStart, change.beforeEnd).map((line) => diffLine('-', line)));
    inserted.push(...after.slice(change.afterStart, change.afterEnd).map((line) => diffLine('+', line)));
    at = change.beforeEnd;
  }
  lines.push(...inserted, ...before.slice(at, end).map((line) => diffLine(' ', line)));
  return lines;
}

/** "12,3": the first line, counted from one, and how many; the line before where there are none. */
function rangeOf(start: number, end: number): string {
  const count = end - start;
  if (count === 1) return `${start + 1}`;
  return `${count === 0 ? start : start + 1},${count}`;
}

function diffLine(kind: DiffLineKind, line: string): DiffLine {
  const text = line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
  return { kind, text: kind + text };
}
