import type { MeteringFile } from '../core/document.ts';
import type { Span } from '../core/text/lines.ts';
import type { Card } from './card.ts';
import type { ServiceContext } from './context.ts';
import { remodbcHover } from './remodbc-hover.ts';

/** A card and the text that it is about. */
export interface Hover extends Span {
  readonly card: Card;
}

/** What there is to say about a place of a file. */
export function hoverAt(file: MeteringFile, offset: number, context: ServiceContext): Hover | undefined {
  if (file.kind === 'ini' && file.language === 'remodbc-ini') return remodbcHover(file, offset, context);
  return undefined;
}
