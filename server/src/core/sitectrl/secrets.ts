import { EQUALS, ZERO } from '../text/ascii.ts';
import { FieldMark } from './field-marks.ts';
import { PROPERTY_LIST, registryType } from './property.ts';
import { speaksOfSecret } from './secret-words.ts';
import type { ControlTokens } from './tokens.ts';
import { type ControlTree, ItemKind, NONE } from './tree.ts';

/**
 * Parts of a site control file that must never be shown: encrypted accounts, passwords and keys, which are long runs of hexadecimal digits
 * in account blocks (1.x sample) and, by what Q249590 says of it, in the site definition, and have their places in a site account (1.x); and
 * the values of properties and lists whose name speaks of one.
 */

/** What is shown in the place of a secret. */
export const REDACTED = '(secret, not shown)';

/** A secret: the field it stands in, and its characters. */
export interface SecretPlace {
  readonly token: number;
  readonly start: number;
  readonly end: number;
}

/** Shorter runs of hexadecimal digits are numbers. */
const SHORTEST_SECRET = 32;

const SITE_ACCOUNT = 'SITE_ACCOUNT';
const ACCOUNT_BLOCKS: ReadonlySet<string> = new Set([SITE_ACCOUNT, 'ACCOUNT', 'SITE_DEFINITION']);

/** Which fields of a site account are secrets, whatever they look like: service account, its password, public key, SQL login, its password, key. */
const ACCOUNT_FIELDS: ReadonlySet<number> = new Set([8, 9, 10, 12, 13, 15]);

/** How many fields of a list come before its values: its name, and for a list that goes to a registry the path of the key. */
const LIST_HEADS: ReadonlyMap<string, number> = new Map([
  [PROPERTY_LIST, 1],
  ['CLIENT_REG_MULTI_STRING_LIST', 2],
]);

/** What is a secret inside a block, beside what names itself one. */
const Hides = { nothing: 0, longHex: 1, everything: 2 } as const;
const NUMBER_TYPE = '(REG_DWORD)';
const nothing: readonly SecretPlace[] = [];

/** The secrets of a file. Looks at each block once, when something in it is first asked for, so make one and ask it often. */
export class Secrets {
  readonly #tree: ControlTree;
  readonly #tokens: ControlTokens;
  /** What each block hides that was looked at, one more than that of {@link Hides}; 0 where it was not. */
  readonly #hides: Uint8Array;
  /** False where no field looks like an entry that has a name. */
  readonly #hasEntries: boolean;
  /** Mostly items of one block are asked for one after the other. */
  #lastBlock = NONE;
  #lastHidden: number = Hides.nothing;

  constructor(tree: ControlTree) {
    this.#tree = tree;
    this.#tokens = tree.tokens;
    this.#hides = new Uint8Array(tree.count);
    this.#hasEntries = (this.#tokens.allMarks & FieldMark.equals) !== 0;
  }

  /** False for a file that has no name and no block which could make a secret of anything. */
  get mayHaveAny(): boolean {
    if (this.#tokens.allMarks & FieldMark.maybeSecret) return true;
    return [...ACCOUNT_BLOCKS].some((name) => this.#tree.firstBlock(name) !== NONE);
  }

  /** The secrets in the own fields of an item. What was redacted, that is written over with zeros, is none. */
  of(item: number): readonly SecretPlace[] {
    const tree = this.#tree;
    const first = tree.firstField(item);
    const end = tree.endToken(item);
    if (first === end) return nothing;
    const hidden = this.#hiddenAt(item);
    if (tree.isProperty(item)) return this.#ofProperty(first, end, hidden !== Hides.nothing);
    if (tree.kind(item) === ItemKind.statement) return this.#ofFields(item, hidden !== Hides.nothing);
    if (hidden === Hides.nothing && !this.#hasEntries) return nothing;
    const places: SecretPlace[] = [];
    const heads = tree.isBlock(item) ? (LIST_HEADS.get(tree.name(item)) ?? 0) : 0;
    const isAccount = tree.isBlock(item) && tree.name(item) === SITE_ACCOUNT;
    for (let token = first; token < end; token++) {
      const isWhole =
        (hidden === Hides.everything && token >= first + heads) ||
        (isAccount && ACCOUNT_FIELDS.has(token - first));
      const place = isWhole
        ? this.#whole(token)
        : ((hidden === Hides.longHex ? this.#longHex(token) : undefined) ?? this.#ofEntry(token));
      if (place) places.push(place);
    }
    return places;
  }

  /** True where a field of an item holds something that must not be shown. */
  isSecret(item: number, token: number): boolean {
    return this.of(item).some((place) => place.token === token);
  }

  /** Every secret of the file. */
  all(): readonly SecretPlace[] {
    return this.between(0, this.#tokens.characters.length);
  }

  /** Every secret that a part of the text has something of, in the order of the text. */
  between(start: number, end: number): readonly SecretPlace[] {
    const tokens = this.#tokens;
    const places: SecretPlace[] = [];
    let item = this.#itemOf(tokens.tokenAt(start));
    for (; item < this.#tree.count && tokens.start(this.#tree.firstToken(item)) < end; item++) {
      for (const place of this.of(item)) if (place.end > start && place.start < end) places.push(place);
    }
    return places;
  }

  /** The last item that begins with a token or before it; the first item where none does. */
  #itemOf(token: number): number {
    let low = 0;
    let high = this.#tree.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#tree.firstToken(middle) <= token) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** What the blocks around an item and, if it is one, itself hide. */
  #hiddenAt(item: number): number {
    const block = this.#tree.isBlock(item) ? item : this.#tree.parent(item);
    if (block !== this.#lastBlock) {
      this.#lastBlock = block;
      this.#lastHidden = this.#hiddenInside(block);
    }
    return this.#lastHidden;
  }

  #hiddenInside(innermost: number): number {
    const path: number[] = [];
    let block = innermost;
    while (block !== NONE && this.#hides[block] === 0) {
      path.push(block);
      block = this.#tree.parent(block);
    }
    let hidden = block === NONE ? Hides.nothing : (this.#hides[block] as number) - 1;
    for (let inner = path.pop(); inner !== undefined; inner = path.pop()) {
      hidden = Math.max(hidden, this.#hiddenBy(inner));
      this.#hides[inner] = hidden + 1;
    }
    return hidden;
  }

  #hiddenBy(block: number): number {
    const name = this.#tree.name(block);
    if (ACCOUNT_BLOCKS.has(name)) return Hides.longHex;
    if (!LIST_HEADS.has(name)) return Hides.nothing;
    const first = this.#tree.firstField(block);
    if (first === this.#tree.endToken(block)) return Hides.nothing;
    return this.#speaksOfSecret(first, this.#tokens.valueEnd(first)) ? Hides.everything : Hides.nothing;
  }

  /** Of the fields of a statement only those that look like a secret: statements have no names. */
  #ofFields(item: number, hidesHex: boolean): readonly SecretPlace[] {
    if (!hidesHex) return nothing;
    const places: SecretPlace[] = [];
    for (let token = this.#tree.firstField(item); token < this.#tree.endToken(item); token++) {
      const place = this.#longHex(token);
      if (place) places.push(place);
    }
    return places;
  }

  /** The values of a property whose name speaks of a secret; its registry type and its number are none. */
  #ofProperty(name: number, end: number, hidesHex: boolean): readonly SecretPlace[] {
    const isSecret = this.#speaksOfSecret(name, this.#tokens.valueEnd(name));
    if (!isSecret && !hidesHex) return nothing;
    const places: SecretPlace[] = [];
    for (let token = name + 1; token < end; token++) {
      const place =
        isSecret && !this.#isTypeOrNumber(token, token === end - 1) ? this.#whole(token) : undefined;
      const found = place ?? (hidesHex ? this.#longHex(token) : undefined);
      if (found) places.push(found);
    }
    return places;
  }

  #isTypeOrNumber(token: number, isLast: boolean): boolean {
    const value = this.#tokens.value(token);
    return registryType(value) !== '' || (isLast && isNumber(value));
  }

  /** The value behind the `=` of an entry whose name speaks of a secret. */
  #ofEntry(token: number): SecretPlace | undefined {
    if (!this.#tokens.isMarked(token, FieldMark.equals)) return undefined;
    const { characters } = this.#tokens;
    const from = this.#tokens.valueStart(token);
    const end = this.#tokens.valueEnd(token);
    let equals = from;
    while (equals < end && characters.charCodeAt(equals) !== EQUALS) equals++;
    if (equals === end || !this.#speaksOfSecret(token, equals)) return undefined;
    // A number of the type for numbers is a flag or a count; anything else behind such a name may be the secret.
    const isTyped = characters.slice(from, from + NUMBER_TYPE.length) === NUMBER_TYPE;
    if (isTyped && isNumber(characters.slice(equals + 1, end))) return undefined;
    return this.#unlessRedacted(token, equals + 1, end);
  }

  #whole(token: number): SecretPlace | undefined {
    return this.#unlessRedacted(token, this.#tokens.valueStart(token), this.#tokens.valueEnd(token));
  }

  #unlessRedacted(token: number, start: number, end: number): SecretPlace | undefined {
    for (let at = start; at < end; at++) {
      const unit = this.#tokens.characters.charCodeAt(at);
      if (unit !== ZERO && unit > 0x20) return { token, start, end };
    }
    return undefined;
  }

  /** A field of nothing but hexadecimal digits, possibly broken over two lines, that is too long for a number. */
  #longHex(token: number): SecretPlace | undefined {
    const start = this.#tokens.valueStart(token);
    const end = this.#tokens.valueEnd(token);
    if (end - start < SHORTEST_SECRET) return undefined;
    let digits = 0;
    for (let at = start; at < end; at++) {
      const unit = this.#tokens.characters.charCodeAt(at);
      if (isHexDigit(unit)) digits++;
      else if (unit > 0x20) return undefined;
    }
    return digits >= SHORTEST_SECRET ? this.#unlessRedacted(token, start, end) : undefined;
  }

  /** True where the text of a field up to some place holds a word for a secret. */
  #speaksOfSecret(token: number, end: number): boolean {
    if (!this.#tokens.isMarked(token, FieldMark.maybeSecret)) return false;
    return speaksOfSecret(this.#tokens.characters, this.#tokens.valueStart(token), end);
  }
}

function isHexDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66);
}

/** A 32-bit number in decimal digits. */
function isNumber(text: string): boolean {
  return text.length <= 12 && /^\s*\d{1,10}\s*$/.test(text);
}
