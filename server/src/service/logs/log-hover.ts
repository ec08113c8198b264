import { explanationsOf, type LogExplanation } from '../../core/catalogue/log-explanations.ts';
import type { LogFile } from '../../core/document.ts';
import type { Card } from '../card.ts';
import type { Hover } from '../hover.ts';
import { statementRow } from '../key-hover.ts';

/** What is known of the message, the status message or the error number at a place of a log; of several the shortest text's. */
export function logHover({ log }: LogFile, offset: number): Hover | undefined {
  const [best] = explanationsOf(log.lineAt(offset))
    .filter(({ start, end }) => start <= offset && offset <= end)
    .toSorted((first, second) => first.end - first.start - (second.end - second.start));
  return best && { start: best.start, end: best.end, card: explanationCard(best) };
}

/** All that is known of the line of a place. */
export function logLineCards({ log }: LogFile, offset: number): readonly Card[] {
  return explanationsOf(log.lineAt(offset)).map(explanationCard);
}

function explanationCard({ title, meaning, articles }: LogExplanation): Card {
  return { title, rows: [statementRow('Meaning', meaning)], articles };
}
