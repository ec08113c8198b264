import type { MeteringFile } from '../../core/document.ts';
import type { Span } from '../../core/text/lines.ts';
import { controlSelection } from './control-selection.ts';
import { iniSelection } from './ini-selection.ts';
import { logSelection } from './log-selection.ts';

/**
 * What a selection around a place grows to, step by step: the word or number, the value, the line or statement, the section or block, the file. Each span
 * holds the one before and is larger; the first holds the place, the last is the file.
 */
export function selectionSpans(file: MeteringFile, offset: number): readonly Span[] {
  const caret = { start: offset, end: offset };
  const steps =
    file.kind === 'control'
      ? controlSelection(file, offset)
      : file.kind === 'log'
        ? logSelection(file, offset)
        : iniSelection(file, offset);
  return growing(caret, [...steps, { start: 0, end: file.characters.length }]);
}

/** The spans that hold a caret and are larger than those before them; the caret itself where there is none. */
function growing(caret: Span, steps: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let last = caret;
  for (const step of steps) {
    const holds = step.start <= last.start && step.end >= last.end;
    if (!holds || step.end - step.start === last.end - last.start) continue;
    spans.push(step);
    last = step;
  }
  return spans.length > 0 ? spans : [caret];
}
