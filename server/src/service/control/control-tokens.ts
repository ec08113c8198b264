import { knownBlock, knownProperty } from '../../core/catalogue/control/index.ts';
import type { ControlFile } from '../../core/document.ts';
import { isMeteringBlock } from '../../core/site/component-properties.ts';
import { TokenKind } from '../../core/sitectrl/tokens.ts';
import type { Span } from '../../core/text/lines.ts';
import type { ServiceContext } from '../context.ts';
import { decodedValues } from '../decoded-values.ts';
import type { SemanticToken } from '../semantic-tokens.ts';
import { itemsIn } from './control-place.ts';
import { propertiesIn } from './properties.ts';
import { statedProperty } from './stated-property.ts';

/** Tokens of a site control file: names of blocks and properties, known or not, and values that count something. */
export function* controlTokens(
  file: ControlFile,
  span: Span,
  context: ServiceContext,
): Generator<SemanticToken> {
  const { tree } = file;
  for (const item of itemsIn(tree, span)) {
    if (tree.isBlock(item)) yield blockToken(file, item);
    const first = tree.tokens.start(tree.firstToken(item));
    const last = tree.tokens.end(tree.endToken(item) - 1);
    const own = { start: Math.max(first, span.start), end: Math.min(last, span.end) };
    const tokens = [...nameTokens(file, item, own, context), ...valueTokens(file, own, context)];
    yield* tokens.sort((one, other) => one.start - other.start);
  }
}

/** The name behind `BEGIN_`. Blocks of software metering stand out. */
function blockToken({ tree }: ControlFile, block: number): SemanticToken {
  const start = tree.tokens.start(tree.firstToken(block)) + 'BEGIN_'.length;
  const end = tree.tokens.end(tree.firstToken(block));
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
    const start = tokens.text.indexOf(name, tokens.valueStart(nameToken));
    const isWhole = start >= 0 && start + name.length <= tokens.valueEnd(nameToken);
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
    if (start >= own.start && end <= own.end && !/[\r\n]/.test(file.text.slice(start, end)))
      yield { start, end, type: 'number', modifiers: [kind] };
  }
}
