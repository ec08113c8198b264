import type { ControlFile } from '../../core/document.ts';
import { type ControlTree, itemSpan, NONE } from '../../core/sitectrl/tree.ts';
import type { Characters } from '../../core/text/characters.ts';
import type { Span } from '../../core/text/lines.ts';
import { blockBehind, itemOf, tokenAt } from '../control/control-place.ts';
import { propertyAt } from '../control/properties.ts';
import { wordSpan } from './word-span.ts';

/** No selection needs more steps. */
const DEEPEST = 100;

/** How many digits a schedule token has; a value may hold several, one behind the other. */
const TOKEN_DIGITS = 16;

/** The parts of a site control file around a place, from the word to the outermost block. */
export function controlSelection({ tree }: ControlFile, offset: number): readonly Span[] {
  const { tokens } = tree;
  const token = tokenAt(tokens, offset);
  if (token === undefined) return blocksFrom(tree, blockBehind(tree, tokens.tokenAt(offset) - 1));
  const item = itemOf(tree, token);
  const whole = { start: tokens.start(token), end: tokens.end(token) };
  const isInValue =
    tokens.isField(token) && offset >= tokens.valueStart(token) && offset <= tokens.valueEnd(token);
  const value = isInValue ? tokens.valueSpan(token) : whole;
  const property = item === undefined ? undefined : propertyAt(tree, item, token);
  return [
    ...scheduleToken(tokens.characters, offset, value),
    wordSpan(tokens.characters, offset, value),
    // The value of an entry of a property list, which shares its field with its name.
    ...(property ? [{ start: property.start, end: property.end }] : []),
    value,
    whole,
    ...(item === undefined ? [] : [fieldsSpan(tree, item), ...itemsFrom(tree, item)]),
  ];
}

/** The fields of an item without its keyword. */
function fieldsSpan(tree: ControlTree, item: number): Span {
  const { tokens } = tree;
  const first = tree.firstField(item);
  const end = tree.endToken(item);
  return first < end
    ? { start: tokens.start(first), end: tokens.end(end - 1) }
    : { start: tokens.start(tree.firstToken(item)), end: tokens.start(tree.firstToken(item)) };
}

function itemsFrom(tree: ControlTree, item: number): readonly Span[] {
  return [itemSpan(tree, item), ...blocksFrom(tree, tree.parent(item))];
}

function blocksFrom(tree: ControlTree, innermost: number): readonly Span[] {
  const spans: Span[] = [];
  for (let block = innermost; block !== NONE && spans.length < DEEPEST; block = tree.parent(block))
    spans.push(itemSpan(tree, block));
  return spans;
}

/** One of several schedule tokens that stand behind each other. */
function scheduleToken(text: Characters, offset: number, { start, end }: Span): readonly Span[] {
  const length = end - start;
  if (length <= TOKEN_DIGITS || length % TOKEN_DIGITS !== 0 || length > 100 * TOKEN_DIGITS) return [];
  if (!/^[0-9A-F]+$/i.test(text.slice(start, end))) return [];
  const at = Math.min(Math.floor((offset - start) / TOKEN_DIGITS), length / TOKEN_DIGITS - 1);
  const from = start + at * TOKEN_DIGITS;
  return [{ start: from, end: from + TOKEN_DIGITS }];
}
