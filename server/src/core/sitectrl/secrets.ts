import { PROPERTY_LIST, registryType } from './property.ts';
import type { ControlTokens } from './tokens.ts';
import { type ControlTree, ItemKind, NONE } from './tree.ts';

/**
 * Parts of a site control file that must never be shown: encrypted accounts, passwords and keys, which are long runs of hexadecimal digits
 * in account blocks (1.x sample) and, by what Q249590 says of it, in the site definition; and the values of properties whose name speaks of one.
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

const ACCOUNT_BLOCKS: ReadonlySet<string> = new Set(['SITE_ACCOUNT', 'ACCOUNT', 'SITE_DEFINITION']);
const EQUALS = 0x3d;
/** Makes a small letter of a capital one. */
const LOWER = 0x20;
const LETTER_A = 0x61;
const LETTER_C = 0x63;
const LETTER_E = 0x65;
const LETTER_K = 0x6b;
const LETTER_P = 0x70;
const ZERO = 0x30;
const nothing: readonly SecretPlace[] = [];

/** The secrets of a file. Looks at all blocks once, so make one and ask it often. */
export class Secrets {
  readonly #tree: ControlTree;
  readonly #tokens: ControlTokens;
  /** 1 for items in which long runs of hexadecimal digits are secrets. */
  readonly #hidesHex: Uint8Array;

  constructor(tree: ControlTree) {
    this.#tree = tree;
    this.#tokens = tree.tokens;
    this.#hidesHex = new Uint8Array(tree.count);
    for (let item = 0; item < tree.count; item++) {
      const parent = tree.parent(item);
      const isInside = parent !== NONE && this.#hidesHex[parent] === 1;
      if (isInside || (tree.isBlock(item) && this.#holdsAccounts(item))) this.#hidesHex[item] = 1;
    }
  }

  /** The secrets in the own fields of an item. What was redacted, that is written over with zeros, is none. */
  of(item: number): readonly SecretPlace[] {
    const tree = this.#tree;
    const first = tree.firstField(item);
    const end = tree.endToken(item);
    if (first === end) return nothing;
    if (tree.isProperty(item)) return this.#ofProperty(first, end, this.#hidesHex[item] === 1);
    const hasEntries = tree.kind(item) !== ItemKind.statement;
    const places: SecretPlace[] = [];
    for (let token = first; token < end; token++) {
      const place =
        (this.#hidesHex[item] === 1 ? this.#longHex(token) : undefined) ??
        (hasEntries ? this.#ofEntry(token) : undefined);
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
    const places: SecretPlace[] = [];
    for (let item = 0; item < this.#tree.count; item++) {
      for (const place of this.of(item)) places.push(place);
    }
    return places;
  }

  #holdsAccounts(block: number): boolean {
    const name = this.#tree.name(block);
    if (name !== PROPERTY_LIST) return ACCOUNT_BLOCKS.has(name);
    const first = this.#tree.firstField(block);
    return first < this.#tree.endToken(block) && this.#speaksOfSecret(first, this.#tokens.valueEnd(first));
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
    const { text } = this.#tokens;
    const from = this.#tokens.valueStart(token);
    const end = this.#tokens.valueEnd(token);
    let equals = from;
    while (equals < end && text.charCodeAt(equals) !== EQUALS) equals++;
    if (equals === end || !this.#speaksOfSecret(token, equals)) return undefined;
    // A number of the type for numbers is a flag or a count; anything else behind such a name may be the secret.
    if (text.startsWith('(REG_DWORD)', from) && isNumber(text.slice(equals + 1, end))) return undefined;
    return this.#unlessRedacted(token, equals + 1, end);
  }

  #whole(token: number): SecretPlace | undefined {
    return this.#unlessRedacted(token, this.#tokens.valueStart(token), this.#tokens.valueEnd(token));
  }

  #unlessRedacted(token: number, start: number, end: number): SecretPlace | undefined {
    for (let at = start; at < end; at++) {
      const unit = this.#tokens.text.charCodeAt(at);
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
      const unit = this.#tokens.text.charCodeAt(at);
      if (isHexDigit(unit)) digits++;
      else if (unit > 0x20) return undefined;
    }
    return digits >= SHORTEST_SECRET ? this.#unlessRedacted(token, start, end) : undefined;
  }

  /** True if the text of a field, up to an offset, holds a word for a secret. */
  #speaksOfSecret(token: number, end: number): boolean {
    const { text } = this.#tokens;
    for (let at = this.#tokens.valueStart(token); at < end; at++) {
      const word = secretWord(text.charCodeAt(at) | LOWER, text, at + 1);
      if (word !== undefined && at + word.length <= end && beginsWith(text, at, word)) return true;
    }
    return false;
  }
}

/** The word for a secret that may begin here, by its first letter and the one behind. */
function secretWord(first: number, text: string, next: number): string | undefined {
  if (first === LETTER_A) return (text.charCodeAt(next) | LOWER) === LETTER_C ? 'account' : undefined;
  if (first === LETTER_K) return (text.charCodeAt(next) | LOWER) === LETTER_E ? 'key' : undefined;
  if (first !== LETTER_P) return undefined;
  return (text.charCodeAt(next) | LOWER) === LETTER_A ? 'passw' : 'pwd';
}

function beginsWith(text: string, start: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if ((text.charCodeAt(start + index) | LOWER) !== word.charCodeAt(index)) return false;
  }
  return true;
}

function isHexDigit(unit: number): boolean {
  const lower = unit | LOWER;
  return (unit >= 0x30 && unit <= 0x39) || (lower >= 0x61 && lower <= 0x66);
}

/** A 32-bit number in decimal digits. */
function isNumber(text: string): boolean {
  return text.length <= 12 && /^\s*\d{1,10}\s*$/.test(text);
}
