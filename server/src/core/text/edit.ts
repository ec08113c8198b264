import type { Span } from './lines.ts';

/** A replacement of one span; an insertion has an empty span, a deletion an empty text. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** True where two edits want the same characters, or insert at the same place. */
export function editsOverlap(first: TextEdit, second: TextEdit): boolean {
  if (first.start === second.start) return true;
  return first.start < second.start ? first.end > second.start : second.end > first.start;
}

/** The text with all edits made. They may stand in any order and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((first, second) => first.start - second.start);
  const pieces: string[] = [];
  let done = 0;
  for (const edit of ordered) {
    pieces.push(text.slice(done, edit.start), edit.newText);
    done = edit.end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
