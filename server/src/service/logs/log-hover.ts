import { explanationsOf, type LogExplanation } from '../../core/catalogue/log-explanations.ts';
import type { LogFile } from '../../core/document.ts';
import type { Card } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import type { Hover } from '../hover.ts';
import { statementRow } from '../statement-row.ts';
import { stampHover } from './stamp-hover.ts';

/** What is known of the message, the status message, the error number or the time at a place of a log; of several the shortest text's. */
export function logHover({ log }: LogFile, offset: number, context: ServiceContext): Hover | undefined {
  const line = log.lineAt(offset);
  const [best] = explanationsOf(line)
    .filter(({ start, end }) => start <= offset && offset <= end)
    .toSorted((first, second) => first.end - first.start - (second.end - second.start));
  if (!best) return stampHover(line, offset, context);
  return { start: best.start, end: best.end, card: explanationCard(best) };
}

/** All that is known of the line of a place. */
export function logLineCards({ log }: LogFile, offset: number): readonly Card[] {
  return explanationsOf(log.lineAt(offset)).map(explanationCard);
}

function explanationCard({ title, meaning, articles }: LogExplanation): Card {
  return { title, rows: [statementRow('Meaning', meaning)], articles };
}
