import { applyEdits, type TextEdit } from './edit.ts';

/**
 * One set of edits that does to a text what several sets do to it one after the other. It touches what one of them changes, and nothing else: what a later
 * set takes back is left as it is. The edits stand in the order of the text.
 *
 * @param steps each in the places of the text that the steps before it leave
 */
export function composeEdits(text: string, steps: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  let composed: readonly TextEdit[] = [];
  let current = text;
  for (const step of steps) {
    const next = applyEdits(current, step);
    composed = joined(composed, step, next);
    current = next;
  }
  return composed.filter(({ start, end, newText }) => text.slice(start, end) !== newText);
}

/** A stretch of the text between two steps that one of them changes, or both. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** How many characters longer the first step made it, and the second makes it. */
  readonly byFirst: number;
  readonly bySecond: number;
}

/** Two steps in one; where their edits meet they become one edit. */
function joined(first: readonly TextEdit[], second: readonly TextEdit[], after: string): readonly TextEdit[] {
  const stretches: Stretch[] = [];
  const bySteps = [...changedBy(first), ...changesOf(second)];
  for (const stretch of bySteps.toSorted((one, other) => one.start - other.start)) {
    const last = stretches.at(-1);
    if (!last || stretch.start > last.end) stretches.push(stretch);
    else stretches[stretches.length - 1] = united(last, stretch);
  }
  let [byFirst, bySecond] = [0, 0];
  return stretches.map((stretch) => {
    const start = stretch.start - byFirst;
    const newStart = stretch.start + bySecond;
    byFirst += stretch.byFirst;
    bySecond += stretch.bySecond;
    return { start, end: stretch.end - byFirst, newText: after.slice(newStart, stretch.end + bySecond) };
  });
}

/** What a first step has changed, in the text that it made. Its edits stand in the order of the text. */
function changedBy(edits: readonly TextEdit[]): readonly Stretch[] {
  let moved = 0;
  return edits.map(({ start: before, end: endBefore, newText }) => {
    const start = before + moved;
    const byFirst = newText.length - (endBefore - before);
    moved += byFirst;
    return { start, end: start + newText.length, byFirst, bySecond: 0 };
  });
}

/** What a second step changes, in the text that it finds. */
function changesOf(edits: readonly TextEdit[]): readonly Stretch[] {
  return edits.map(({ start, end, newText }) => ({
    start,
    end,
    byFirst: 0,
    bySecond: newText.length - (end - start),
  }));
}

function united(one: Stretch, other: Stretch): Stretch {
  return {
    start: one.start,
    end: Math.max(one.end, other.end),
    byFirst: one.byFirst + other.byFirst,
    bySecond: one.bySecond + other.bySecond,
  };
}
