import type { SelectionRange } from 'vscode-languageserver';
import type { Span } from '../../core/text/lines.ts';
import type { OpenDocument } from '../documents/open-document.ts';

/** Ranges that hold each other, the innermost first, as the protocol chains them. */
export function toSelectionRange(spans: readonly Span[], document: OpenDocument): SelectionRange {
  let range: SelectionRange | undefined;
  for (const span of spans.toReversed())
    range = { range: document.rangeOf(span), ...(range && { parent: range }) };
  return range ?? { range: document.rangeOf({ start: 0, end: 0 }) };
}
