import { isReadByWindows } from '../core/catalogue/language.ts';
import type { MeteringFile } from '../core/document.ts';
import type { Span } from '../core/text/lines.ts';
import type { ServiceContext } from './context.ts';
import { controlTokens } from './control/control-tokens.ts';
import { iniTokens } from './ini/ini-tokens.ts';
import type { SemanticModifier, SemanticType } from './semantic-legend.ts';

/** A piece of one line with its meaning. */
export interface SemanticToken extends Span {
  readonly type: SemanticType;
  readonly modifiers: readonly SemanticModifier[];
}

/**
 * What a grammar cannot know of the text in a span: which lines Windows never reads, which names are known, what numbers count. In the order of
 * the file, without overlaps; none for logs.
 */
export function semanticTokens(
  file: MeteringFile,
  span: Span,
  context: ServiceContext,
): Generator<SemanticToken> {
  if (file.kind === 'control') return controlTokens(file, span, context);
  return file.kind === 'ini' && isReadByWindows(file.language) ? iniTokens(file, span, context) : none();
}

function* none(): Generator<SemanticToken> {}
