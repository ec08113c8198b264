import { SECRET_LETTERS } from './secret-words.ts';

/**
 * What the scanner sees of a whole field in passing, as flags: who looks for fields of a kind need not read all the others. Beside the number of a token's
 * kind there is room for these three.
 */
export const FieldMark = {
  /** One to nine decimal digits, which always fit into 32 bits. */
  number: 0x10,
  /** Has letters of a word that tells of a secret. */
  maybeSecret: 0x20,
  /** Holds a `=`, as an entry of a list does. */
  equals: 0x40,
} as const;

/** A field of which nothing is known. */
export const UNKNOWN_FIELD = FieldMark.maybeSecret | FieldMark.equals;

const DIGIT = 1;
const NO_DIGIT = 2;
const EQUALS = 4;
const FIRST_LETTER = 8;

const LONGEST_NUMBER = 9;

/** The traits of every character, as flags; those that a field cannot hold have none. The scanner collects those of a field while it looks for its end. */
export const fieldTraits = new Uint16Array(0x100).fill(NO_DIGIT);
fieldTraits.fill(DIGIT, '0'.charCodeAt(0), '9'.charCodeAt(0) + 1);
for (const end of '<>\r\n') fieldTraits[end.charCodeAt(0)] = 0;
fieldTraits['='.charCodeAt(0)] = NO_DIGIT | EQUALS;

const letters = SECRET_LETTERS.join('');
for (const [index, letter] of [...letters].entries()) {
  const traits = NO_DIGIT | (FIRST_LETTER << index);
  fieldTraits[letter.charCodeAt(0)] = fieldTraits[letter.toUpperCase().charCodeAt(0)] = traits;
}

/** The traits of both letters of each pair. */
const pairs = SECRET_LETTERS.map((_, pair) => (FIRST_LETTER | (FIRST_LETTER << 1)) << (2 * pair));

/** The marks of a field by all traits that its characters have. */
const marksOfTraits = Uint8Array.from({ length: FIRST_LETTER << letters.length }, (_, traits) => {
  if (traits === DIGIT) return FieldMark.number;
  const maySpeak = pairs.some((pair) => (traits & pair) === pair);
  return (maySpeak ? FieldMark.maybeSecret : 0) | (traits & EQUALS ? FieldMark.equals : 0);
});

/** The {@link FieldMark}s of a field with these traits and so many characters. */
export function fieldMarks(traits: number, length: number): number {
  const marks = marksOfTraits[traits] as number;
  return marks === FieldMark.number && length > LONGEST_NUMBER ? 0 : marks;
}
