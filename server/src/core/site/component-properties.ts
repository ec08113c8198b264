import { type ControlProperty, listEntry, PROPERTY_LIST, propertyOf } from '../sitectrl/property.ts';
import { TokenKind } from '../sitectrl/tokens.ts';
import { type ControlTree, NONE } from '../sitectrl/tree.ts';
import { CLOSE_PARENTHESIS, EQUALS, OPEN_PARENTHESIS } from '../text/ascii.ts';
import type { NameFilter } from './wanted-names.ts';

/** True for the blocks of a site control file that speak of software metering. */
export function isMeteringBlock(tree: ControlTree, block: number): boolean {
  const first = tree.firstField(block);
  const end = Math.min(first + NAME_FIELDS, tree.endToken(block));
  for (let token = first; token < end; token++) {
    if (METERING_NAME.test(tree.tokens.value(token))) return true;
  }
  return false;
}

/** The name of a component stands in the first or second field of its block. */
const NAME_FIELDS = 2;
const METERING_NAME = /LICENSE[ _]METERING|LICENSE[ _]SERVER|LICSV[RC]|SOFTWARE METERING|\bSWM/i;
const COMPONENT_BLOCK = /COMPONENT|CLIENT_CONFIGURATION/;

/** A named value inside a component or client block, and whether one of the blocks around it speaks of software metering. */
export interface ComponentProperty {
  readonly property: ControlProperty;
  readonly isMetering: boolean;
}

/** All named values inside component and client blocks; accounts, addresses and hour maps stay out. */
export function componentProperties(tree: ControlTree, isWanted: NameFilter): readonly ComponentProperty[] {
  // Most files have no name that is wanted, and which blocks are components is then of no interest.
  let components: Components | undefined;
  const properties: ComponentProperty[] = [];
  const hasLists = tree.firstBlock(PROPERTY_LIST) !== NONE;
  for (let item = 0; item < tree.count; item++) {
    if (!hasLists && !tree.isProperty(item)) continue;
    const found = namedAt(tree, item, isWanted);
    if (found.length === 0) continue;
    components ??= new Components(tree);
    if (!components.holds(item)) continue;
    const isMetering = components.meters(item);
    for (const property of found) properties.push({ property, isMetering });
  }
  return properties;
}

const none: readonly ControlProperty[] = [];

/** The named value that an item is, or those that its fields in a list are, if their names are wanted. */
function namedAt(tree: ControlTree, item: number, isWanted: NameFilter): readonly ControlProperty[] {
  if (tree.isProperty(item)) {
    const property = namedProperty(tree, item, isWanted);
    return property ? [property] : none;
  }
  return isInList(tree, item) ? namedEntries(tree, item, isWanted) : none;
}

/** No file nests blocks as deep as this; one made to do so must not make every question slow. */
const DEEPEST = 100;

/** What the blocks around one item, or the item itself, make of it: inside a component or client block, and whether one of them speaks of software metering. */
export function componentAround(tree: ControlTree, item: number): 'metering' | 'other' | undefined {
  let found: 'other' | undefined;
  let isMetering = false;
  let block = tree.isBlock(item) ? item : tree.parent(item);
  for (let depth = 0; block !== NONE && depth < DEEPEST; depth++, block = tree.parent(block)) {
    isMetering ||= isMeteringBlock(tree, block);
    if (!COMPONENT_BLOCK.test(tree.name(block))) continue;
    if (isMetering) return 'metering';
    found = 'other';
  }
  return found;
}

/** Which items are inside component and client blocks, and which of these blocks speak of software metering. */
class Components {
  readonly #tree: ControlTree;
  readonly #isInside: Uint8Array;
  /** Of blocks whose names were looked at: 1 where neither they nor those around them speak of metering, 2 where one does. */
  readonly #metering: Uint8Array;
  #lastName = '';
  #wasComponent = false;

  constructor(tree: ControlTree) {
    this.#tree = tree;
    this.#isInside = new Uint8Array(tree.count);
    this.#metering = new Uint8Array(tree.count);
    for (let item = 0; item < tree.count; item++) {
      const isInner = this.holds(tree.parent(item));
      if (isInner || (tree.isBlock(item) && this.#isComponent(tree.name(item)))) this.#isInside[item] = 1;
    }
  }

  /** A file has few names of blocks and says them often. */
  #isComponent(name: string): boolean {
    if (name !== this.#lastName) {
      this.#lastName = name;
      this.#wasComponent = COMPONENT_BLOCK.test(name);
    }
    return this.#wasComponent;
  }

  holds(item: number): boolean {
    return this.#isInside[item] === 1;
  }

  /** Looks at each block once, however deep it lies and however often it is asked for. */
  meters(item: number): boolean {
    const path: number[] = [];
    let block = this.#tree.isBlock(item) ? item : this.#tree.parent(item);
    while (this.holds(block) && this.#metering[block] === 0) {
      path.push(block);
      block = this.#tree.parent(block);
    }
    let isMetering = this.holds(block) && this.#metering[block] === 2;
    for (const inner of path.toReversed()) {
      isMetering ||= isMeteringBlock(this.#tree, inner);
      this.#metering[inner] = isMetering ? 2 : 1;
    }
    return isMetering;
  }
}

function namedProperty(tree: ControlTree, item: number, isWanted: NameFilter): ControlProperty | undefined {
  return hasField(tree, item) && mayBe(tree, tree.firstField(item), false, isWanted)
    ? propertyOf(tree, item)
    : undefined;
}

function namedEntries(tree: ControlTree, item: number, isWanted: NameFilter): readonly ControlProperty[] {
  const entries: ControlProperty[] = [];
  for (let token = tree.firstField(item); token < tree.endToken(item); token++) {
    const entry = mayBe(tree, token, true, isWanted) && listEntry(tree, token);
    if (entry) entries.push(entry);
  }
  return entries;
}

function hasField(tree: ControlTree, item: number): boolean {
  return tree.firstField(item) < tree.endToken(item);
}

function isInList(tree: ControlTree, item: number): boolean {
  const block = tree.isBlock(item) ? item : tree.parent(item);
  return block !== NONE && tree.name(block) === PROPERTY_LIST;
}

/** True where the name in a field may be a wanted one: all of the field, or of an entry what stands before `=` and behind `(REG_SZ)`. */
function mayBe({ tokens }: ControlTree, token: number, isEntry: boolean, isWanted: NameFilter): boolean {
  if (tokens.kind(token) === TokenKind.continuedField) return true;
  let start = tokens.valueStart(token);
  let end = tokens.valueEnd(token);
  if (isEntry) {
    const { characters } = tokens;
    const fieldEnd = end;
    end = start;
    while (end < fieldEnd && characters.charCodeAt(end) !== EQUALS) end++;
    if (characters.charCodeAt(start) === OPEN_PARENTHESIS) {
      while (start < end && characters.charCodeAt(start) !== CLOSE_PARENTHESIS) start++;
      start++;
    }
  }
  return isWanted(start, end);
}
