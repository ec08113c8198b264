import type { MeteringFile } from '../core/document.ts';
import { excerpt } from '../core/text/excerpt.ts';
import type { Span } from '../core/text/lines.ts';
import type { ServiceContext } from './context.ts';
import { type DecodedValue, decodedValues } from './decoded-values.ts';
import type { HintChoice } from './hint-choice.ts';

/** Words that an editor shows behind a value without writing them into the file. */
export interface InlayHint {
  /** Offset behind the value and what closes it. */
  readonly at: number;
  readonly label: string;
}

/** More hints than this are not shown at once; an editor asks for the part of a file that is seen. */
const MOST_HINTS = 5000;

const choiceOf: Readonly<Record<DecodedValue['kind'], keyof HintChoice>> = {
  moment: 'times',
  schedule: 'schedules',
  duration: 'units',
  amount: 'units',
};

/** What the values in a span say, in words. Lines without effect and secrets have no hints. */
export function inlayHints(
  file: MeteringFile,
  span: Span,
  choice: HintChoice,
  context: ServiceContext,
): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  if (!Object.values(choice).includes(true)) return hints;
  for (const { kind, words, after } of decodedValues(file, span, context)) {
    if (words === undefined || !choice[choiceOf[kind]] || after < span.start || after > span.end) continue;
    hints.push({ at: after, label: excerpt(words) });
    if (hints.length === MOST_HINTS) break;
  }
  return hints;
}
