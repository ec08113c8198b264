import { foldUnit } from '../ini/name.ts';
import { ZERO } from '../text/ascii.ts';
import { FieldMark } from './field-marks.ts';
import { type FlatTokens, KIND, TokenKind } from './tokens.ts';

/** How many names are told apart, and how many bits of a number are more than that takes. */
const TOLD_APART = 512;
const UNUSED_BITS = 23;

const FIELDS = 4;
/** What stands around the text of a whole field. */
const BRACKETS = 2;
const NUMBER_TYPE = 'REG_DWORD';
const TEXT_TYPE = 'REG_SZ';

/** For the tree that is being built: most are of pieces of a file, and each would have a list of its own. */
const lastBlocks = new Int32Array(TOLD_APART);

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
  readonly #blocks = lastBlocks.fill(0);

  constructor(tokens: FlatTokens) {
    this.#tokens = tokens;
  }

  see(item: number, firstToken: number, endToken: number, block: number, open: OpenPlaces): void {
    const tokens = this.#tokens;
    let name = firstToken + 1;
    if (this.#isUsual(name, endToken)) {
      const { starts, ends } = tokens.scanned;
      this.#seeName((starts[name] as number) + 1, (ends[name] as number) - 1, block, open);
      return;
    }
    this.unusual.push(item);
    if (name < endToken && tokens.kind(name) === TokenKind.word) name++;
    if (name < endToken) this.#seeName(tokens.valueStart(name), tokens.valueEnd(name), block, open);
  }

  /**
   * True for four whole fields with a number that fits, whose value stands where that of its registry type does. Looks into the lists itself, because nearly
   * all that a file holds is asked, by code that has not been compiled when the first file is read.
   */
  #isUsual(name: number, end: number): boolean {
    if (end - name !== FIELDS) return false;
    const { text, scanned } = this.#tokens;
    const { kinds, starts, ends } = scanned;
    for (let token = name; token < end; token++)
      if (((kinds[token] as number) & KIND) !== TokenKind.field) return false;
    const number = end - 1;
    if (((kinds[number] as number) & FieldMark.number) === 0) return false;
    const lengthOf = (token: number): number =>
      (ends[token] as number) - (starts[token] as number) - BRACKETS;
    const typeLength = lengthOf(name + 1);
    if (typeLength === TEXT_TYPE.length)
      return lengthOf(number) === 1 && text.charCodeAt((starts[number] as number) + 1) === ZERO;
    return typeLength !== NUMBER_TYPE.length || lengthOf(name + 2) === 0;
  }

  #seeName(start: number, end: number, block: number, open: OpenPlaces): void {
    if (start === end) return;
    const { text } = this.#tokens;
    const ends = foldUnit(text.charCodeAt(start)) * 31 + foldUnit(text.charCodeAt(end - 1));
    const place = Math.imul(ends * 31 + end - start, 0x9e3779b1) >>> UNUSED_BITS;
    const before = (this.#blocks[place] as number) - 2;
    // In this block it may be the same name; in another that is still open, one more would not be seen to be.
    if (before > -2 && open.holds(before)) this.repeating.add(before);
    this.#blocks[place] = block + 2;
  }
}
