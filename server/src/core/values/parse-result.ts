import { excerpt } from '../text/excerpt.ts';

/** What comes of reading a person's words: a value, or the part that made no sense and what would have. */
export type ParseResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** The words that were not understood; empty if something is missing at the end. */
      readonly notUnderstood: string;
      /** What could stand there instead, as examples or a complete set. */
      readonly expected: readonly string[];
    };

export function understood<T>(value: T): ParseResult<T> {
  return { ok: true, value };
}

export function notUnderstood<T>(words: string, expected: readonly string[]): ParseResult<T> {
  return { ok: false, notUnderstood: words.trim(), expected };
}

/** A sentence for a failed result: `"fortnight" is not understood; expected minutes, hours or days`. */
export function describeFailure(failure: { notUnderstood: string; expected: readonly string[] }): string {
  const words = excerpt(failure.notUnderstood);
  const subject = words === '' ? 'Something is missing' : `"${words}" is not understood`;
  return `${subject}; expected ${joinWithOr(failure.expected)}`;
}

function joinWithOr(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
