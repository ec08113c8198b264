import { knownBlock, knownProperty } from '../../core/catalogue/control/index.ts';
import type { ControlFile } from '../../core/document.ts';
import { isMeteringBlock } from '../../core/site/component-properties.ts';
import { type ControlTokens, TokenKind } from '../../core/sitectrl/tokens.ts';
import { NONE } from '../../core/sitectrl/tree.ts';
import type { Span } from '../../core/text/lines.ts';
import type { ServiceContext } from '../context.ts';
import { decodedValues } from '../decoded-values.ts';
import type { SemanticToken } from '../semantic-tokens.ts';
import { itemOf, itemsIn } from './control-place.ts';
import { propertiesIn } from './properties.ts';
import { statedProperty } from './stated-property.ts';

/** Tokens of a site control file: names of blocks and properties, known or not, and values that count something. */
export function* controlTokens(
  file: ControlFile,
  span: Span,
  context: ServiceContext,
): Generator<SemanticToken> {
  const { tree } = file;
  let behind = tree.tokens.tokenAt(span.start);
  for (const item of itemsIn(tree, span)) {
    yield* endTokens(file, behind, tree.firstToken(item));
    behind = tree.endToken(item);
    if (tree.isBlock(item)) yield blockToken(file, item, tree.firstToken(item));
    const first = tree.tokens.start(tree.firstToken(item));
    const last = tree.tokens.end(tree.endToken(item) - 1);
    const own = { start: Math.max(first, span.start), end: Math.min(last, span.end) };
    const tokens = [...nameTokens(file, item, own, context), ...valueTokens(file, own, context)];
    yield* tokens.sort((one, other) => one.start - other.start);
  }
  yield* endTokens(file, behind, firstTokenBehind(tree.tokens, span.end));
}

/** The names behind `END_`, which stand between the items, look like those behind `BEGIN_`. */
function* endTokens(file: ControlFile, from: number, to: number): Generator<SemanticToken> {
  const { tree } = file;
  let around = NONE;
  for (let token = from; token < to; token++) {
    if (tree.tokens.kind(token) !== TokenKind.end) continue;
    // Behind the end of a block mostly stands the end of the one around it, which need not be looked for.
    const isNext = around !== NONE && tree.closedBy(around) === token;
    const block = isNext ? around : itemOf(tree, token);
    if (block === undefined || !tree.isBlock(block)) continue;
    yield blockToken(file, block, token);
    around = tree.parent(block);
  }
}

/** The name of a block behind its `BEGIN_` or `END_`. Blocks of software metering stand out. */
function blockToken({ tree }: ControlFile, block: number, token: number): SemanticToken {
  const start = tree.tokens.start(token) + tree.tokens.raw(token).indexOf('_') + 1;
  const end = tree.tokens.end(token);
  if (isMeteringBlock(tree, block)) return { start, end, type: 'class', modifiers: [] };
  const modifiers = knownBlock(tree.name(block)) ? [] : (['undocumented'] as const);
  return { start, end, type: 'namespace', modifiers };
}

function nameTokens(
  file: ControlFile,
  item: number,
  own: Span,
  context: ServiceContext,
): readonly SemanticToken[] {
  const { tokens } = file.tree;
  return propertiesIn(file.tree, item, own).flatMap((property): readonly SemanticToken[] => {
    const { name, nameToken } = property;
    // The name of a list's entry stands in front of its value; one that is broken over two lines is left alone.
    const from = tokens.valueStart(nameToken);
    const index = tokens.characters.slice(from, tokens.valueEnd(nameToken)).indexOf(name);
    const isWhole = index >= 0;
    const start = from + index;
    if (!isWhole || name === '' || tokens.kind(nameToken) === TokenKind.continuedField) return [];
    const isKnown =
      knownProperty(name) !== undefined || statedProperty(file, item, property, context) !== undefined;
    return [
      { start, end: start + name.length, type: 'property', modifiers: isKnown ? [] : ['undocumented'] },
    ];
  });
}

function* valueTokens(file: ControlFile, own: Span, context: ServiceContext): Generator<SemanticToken> {
  for (const { start, end, kind } of decodedValues(file, own, context)) {
    if (start >= own.start && end <= own.end && !/[\r\n]/.test(file.characters.slice(start, end)))
      yield { start, end, type: 'number', modifiers: [kind] };
  }
}

function firstTokenBehind(tokens: ControlTokens, offset: number): number {
  let token = tokens.tokenAt(offset);
  while (token < tokens.count && tokens.start(token) < offset) token++;
  return token;
}
