import type { MeteringFile } from '../core/document.ts';
import type { Span } from '../core/text/lines.ts';
import type { Card } from './card.ts';
import type { ServiceContext } from './context.ts';
import { controlHover } from './control/control-hover.ts';
import { licmtrHover } from './licmtr/licmtr-hover.ts';
import { logHover } from './logs/log-hover.ts';
import { remodbcHover } from './remodbc-hover.ts';
import { profileHover } from './site-metering/profile-hover.ts';

/** A card and the text that it is about. */
export interface Hover extends Span {
  readonly card: Card;
}

/** What there is to say about a place of a file. */
export function hoverAt(file: MeteringFile, offset: number, context: ServiceContext): Hover | undefined {
  if (file.kind === 'control') return controlHover(file, offset, context);
  if (file.kind === 'log') return logHover(file, offset, context);
  switch (file.language) {
    case 'remodbc-ini':
      return remodbcHover(file, offset, context);
    case 'site-metering':
      return profileHover(file, offset, context);
    case 'licmtr-cfg':
      return licmtrHover(file, offset, context);
    default:
      return undefined;
  }
}
