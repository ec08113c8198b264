import { foldUnit } from '../ini/name.ts';
import { ZERO } from '../text/ascii.ts';
import { FieldMark } from './field-marks.ts';
import { type FlatTokens, TokenKind } from './tokens.ts';

/** How many names are told apart, and how many bits of a number are more than that takes. */
const TOLD_APART = 512;
const UNUSED_BITS = 23;

const FIELDS = 4;
const NUMBER_TYPE = 'REG_DWORD';
const TEXT_TYPE = 'REG_SZ';

/** Tells of a block whether more may come in it. */
interface OpenPlaces {
  readonly holds: (block: number) => boolean;
}

/**
 * What is seen of properties while the tree is built, when their tokens are at hand anyway: which of them, and which blocks, a rule has to look at. In a large
 * file those are few.
 */
export class SeenProperties {
  /** Those that are not as nearly all are: four fields, each what it should be. */
  readonly unusual: number[] = [];
  /** The blocks, among them what is around the outermost items, in which two properties may have one name. */
  readonly repeating = new Set<number>();
  readonly #tokens: FlatTokens;
  /** By what is seen of a name: the block in which such a name stood last, two more than its number; 0 where none did. */
  readonly #blocks = new Int32Array(TOLD_APART);

  constructor(tokens: FlatTokens) {
    this.#tokens = tokens;
  }

  see(item: number, firstToken: number, endToken: number, block: number, open: OpenPlaces): void {
    const tokens = this.#tokens;
    let name = firstToken + 1;
    if (!this.#isUsual(name, endToken)) {
      this.unusual.push(item);
      if (name < endToken && tokens.kind(name) === TokenKind.word) name++;
    }
    if (name < endToken) this.#seeName(name, block, open);
  }

  /** True for four whole fields with a number that fits, whose value stands where that of its registry type does. */
  #isUsual(name: number, end: number): boolean {
    const tokens = this.#tokens;
    if (end - name !== FIELDS) return false;
    for (let token = name; token < end; token++) if (tokens.kind(token) !== TokenKind.field) return false;
    const number = end - 1;
    if (!tokens.isMarked(number, FieldMark.number)) return false;
    const typeLength = lengthOf(tokens, name + 1);
    if (typeLength === TEXT_TYPE.length) return isZero(tokens, number);
    return typeLength !== NUMBER_TYPE.length || lengthOf(tokens, name + 2) === 0;
  }

  #seeName(name: number, block: number, open: OpenPlaces): void {
    const { text } = this.#tokens;
    const [start, end] = [this.#tokens.valueStart(name), this.#tokens.valueEnd(name)];
    if (start === end) return;
    const ends = foldUnit(text.charCodeAt(start)) * 31 + foldUnit(text.charCodeAt(end - 1));
    const place = Math.imul(ends * 31 + end - start, 0x9e3779b1) >>> UNUSED_BITS;
    const before = (this.#blocks[place] as number) - 2;
    // In this block it may be the same name; in another that is still open, one more would not be seen to be.
    if (before > -2 && open.holds(before)) this.repeating.add(before);
    this.#blocks[place] = block + 2;
  }
}

function lengthOf(tokens: FlatTokens, token: number): number {
  return tokens.valueEnd(token) - tokens.valueStart(token);
}

function isZero(tokens: FlatTokens, token: number): boolean {
  return lengthOf(tokens, token) === 1 && tokens.text.charCodeAt(tokens.valueStart(token)) === ZERO;
}
