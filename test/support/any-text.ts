import fc from 'fast-check';

/**
 * Any character of Unicode. fast-check's own arbitrary for this looks up all of them when it is first used, for a second of every process.
 */
const anyCharacter = fc
  .oneof(
    { weight: 1, arbitrary: fc.nat(0x7f) },
    { weight: 1, arbitrary: fc.nat(0x7ff) },
    { weight: 2, arbitrary: fc.oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff })) },
  )
  .map((code) => String.fromCodePoint(code));

/** A text of any characters; so many at the most. */
export function anyText(mostCharacters: number = 10): fc.Arbitrary<string> {
  return fc.string({ unit: anyCharacter, maxLength: mostCharacters });
}
