import { LineIndex, type Lines, type Position, type Span } from './lines.ts';

/** The text that an edit is to be made in. */
type Text = Lines & { readonly slice: (start: number, end: number) => string };

/**
 * An edit that is not made yet, because the next may change what it writes: a word that is typed, or a character that is taken back. All of these together are
 * one edit, or none.
 */
export interface UnmadeEdit extends Span {
  readonly newText: string;
  /** Where it begins in the text; undefined where what it writes may not be the lines there that it would be alone. */
  readonly from: Position | undefined;
}

/** An edit of a span of a text. */
export function unmadeEdit(text: Text, { start, end }: Span, newText: string): UnmadeEdit {
  // A CR at an edge of it can be one line end with an LF on the other side.
  const isApart = !newText.includes('\r') && text.slice(Math.max(start - 1, 0), start) !== '\r';
  return { start, end, newText, from: isApart ? text.positionAt(start) : undefined };
}

/** The edit with the next one, given in lines of the text as the first leaves it; undefined where that reaches beyond what the first writes. */
export function withNext(
  edit: UnmadeEdit,
  range: { readonly start: Position; readonly end: Position },
  newText: string,
): UnmadeEdit | undefined {
  const { from } = edit;
  if (!from) return undefined;
  const start = offsetInside(edit.newText, from, range.start);
  const end = offsetInside(edit.newText, from, range.end);
  if (start === undefined || end === undefined || start > end) return undefined;
  const joined = edit.newText.slice(0, start) + newText + edit.newText.slice(end);
  return { ...edit, newText: joined, from: newText.includes('\r') ? undefined : from };
}

/** Where a position lies in what is written from another on; undefined where it lies outside. */
function offsetInside(written: string, from: Position, { line, character }: Position): number | undefined {
  const inside = {
    line: line - from.line,
    character: line === from.line ? character - from.character : character,
  };
  if (inside.line < 0 || inside.character < 0) return undefined;
  if (!written.includes('\n'))
    return inside.line === 0 && inside.character <= written.length ? inside.character : undefined;
  const lines = new LineIndex(written);
  if (inside.line >= lines.lineCount) return undefined;
  const offset = lines.startOf(inside.line) + inside.character;
  return offset <= lines.endOf(inside.line) ? offset : undefined;
}
