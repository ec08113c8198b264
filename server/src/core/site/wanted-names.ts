import { hashName } from '../ini/name.ts';
import { NameHashes } from '../ini/name-hashes.ts';
import { TokenKind } from '../sitectrl/tokens.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import { SPACE } from '../text/ascii.ts';
import type { Characters } from '../text/characters.ts';

/** True where a name that stands at a place of the text is worth reading. */
export type NameFilter = (start: number, end: number) => boolean;

/** Names to be found in many files. Of the names of a file most are told by their lengths and first letters. */
export class WantedNames {
  readonly #hashes: NameHashes;
  /** By the last six bits of a length: the last five bits of the first letters of names that long, as flags. */
  readonly #firstLetters = new Int32Array(64);
  readonly #anywhere: RegExp | undefined;

  constructor(names: readonly string[]) {
    this.#hashes = new NameHashes(names.map((name) => ({ name })));
    for (const { length, 0: first = '' } of names)
      (this.#firstLetters[length & 63] as number) |= 1 << (first.charCodeAt(0) & 31);
    this.#anywhere = patternOf(names);
  }

  /** False where surely none of the names stands in a file: most have none, and to look for all at once takes a tenth of looking at each name in it. */
  mayStandIn({ tokens }: ControlTree): boolean {
    // Of a field that goes on in the next line a part of the name may stand there.
    return tokens.has(TokenKind.continuedField) || this.#anywhere?.test(tokens.text) !== false;
  }

  mayStand(characters: Characters, start: number, end: number): boolean {
    const first = characters.charCodeAt(start);
    const isLikely =
      ((this.#firstLetters[(end - start) & 63] as number) & (1 << (first & 31))) !== 0 ||
      // Beyond ASCII are other cases of letters within; and blanks around a name do not count.
      first >= 0x80 ||
      isBlank(first) ||
      isBlank(characters.charCodeAt(end - 1));
    return isLikely && this.#hashes.has(hashName(characters, start, end));
  }
}

/** Lets names pass that may be one of those given, without cutting each name from a large file. */
export function nameFilter({ tokens }: ControlTree, wanted: WantedNames): NameFilter {
  const { characters } = tokens;
  return (start, end) => wanted.mayStand(characters, start, end);
}

/** Finds any of some names in any case; undefined where one is of other letters than ASCII has. */
function patternOf(names: readonly string[]): RegExp | undefined {
  const texts = names.map((name) => name.trim());
  if (texts.some((text) => !/^[ -~]+$/.test(text))) return undefined;
  // The sign for Kelvin is the one other letter whose lower case is one of ASCII.
  const patterns = texts.map((text) => text.replace(/[^ \w]/g, '\\$&').replace(/k/gi, '[k\u212a]'));
  return new RegExp(patterns.join('|'), 'i');
}

function isBlank(unit: number): boolean {
  return unit <= SPACE;
}
