import fc from 'fast-check';
import type { TextEdit } from '../../server/src/core/text/edit.ts';

/** A change that a person makes somewhere in a text: where, as a share of its length; how much is replaced; and by what. */
interface Change {
  readonly place: number;
  readonly length: number;
  readonly newText: string;
  /** Take the last change back instead. */
  readonly isUndo: boolean;
}

/** Line ends, halves of line ends, and characters that readers treat in a way of their own. */
const oddTexts = [
  '\r',
  '\n',
  '\r\n',
  '\n\n',
  ' ',
  '\t',
  '\0',
  '\u0001',
  '\u001a',
  '\ud83d',
  '\ude00',
  '\ufeff',
  'ï»¿',
  'é',
];

/** Changes one after the other: of single characters, of lines, of many lines at once; at the start, at the end and in between. */
export function changes(snippets: readonly string[], maxLength: number): fc.Arbitrary<readonly Change[]> {
  const newText = fc.oneof(
    fc.constant(''),
    fc.constantFrom(...oddTexts),
    fc.constantFrom(...snippets),
    fc.string({ maxLength: 3 }),
    fc
      .array(fc.constantFrom(...snippets), { minLength: 2, maxLength: 40 })
      .map((lines) => `${lines.join('\r\n')}\r\n`),
  );
  const place = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(0, 1) },
    { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  );
  const length = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 400 }));
  return fc.array(fc.record({ place, length, newText, isUndo: fc.constantFrom(false, false, false, true) }), {
    minLength: 1,
    maxLength,
  });
}

/** The edits that some changes are, each in the text that those before it left. */
export function* editsIn(
  text: string,
  all: readonly Change[],
): Generator<{ readonly edit: TextEdit; readonly text: string }> {
  let current = text;
  let last: TextEdit | undefined;
  for (const { place, length, newText, isUndo } of all) {
    const start = Math.floor(place * current.length);
    const edit: TextEdit =
      isUndo && last ? last : { start, end: Math.min(start + length, current.length), newText };
    last =
      isUndo && last
        ? undefined
        : {
            start: edit.start,
            end: edit.start + edit.newText.length,
            newText: current.slice(edit.start, edit.end),
          };
    current = current.slice(0, edit.start) + edit.newText + current.slice(edit.end);
    yield { edit, text: current };
  }
}
