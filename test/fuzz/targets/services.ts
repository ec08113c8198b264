import assert from 'node:assert/strict';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import type { Span } from '../../../server/src/core/text/lines.ts';
import { cardAsMarkdown, cardAsText } from '../../../server/src/service/card.ts';
import { actionsAt } from '../../../server/src/service/code-actions.ts';
import { codeLenses } from '../../../server/src/service/code-lenses.ts';
import { completionsAt } from '../../../server/src/service/completion.ts';
import { documentLinks } from '../../../server/src/service/document-links.ts';
import { documentSymbols } from '../../../server/src/service/document-symbols.ts';
import { guidanceAt } from '../../../server/src/service/guidance/guidance.ts';
import { hoverWithFindings } from '../../../server/src/service/hover.ts';
import { inlayHints } from '../../../server/src/service/inlay-hints.ts';
import { linkedNames } from '../../../server/src/service/navigation/linked-editing.ts';
import { highlightsAt } from '../../../server/src/service/navigation/navigation.ts';
import { selectionSpans } from '../../../server/src/service/navigation/selection.ts';
import { convertEpoch } from '../../../server/src/service/remodbc/convert-epoch.ts';
import { insertLogging } from '../../../server/src/service/remodbc/insert-logging.ts';
import { nextDefaultSlotEdit } from '../../../server/src/service/remodbc/next-default-slot.ts';
import { semanticTokens } from '../../../server/src/service/semantic-tokens.ts';
import { signatureAt } from '../../../server/src/service/signature/signature-help.ts';
import {
  checkSettings,
  contextFor,
  type FileInput,
  factsFor,
  fileOf,
  makeFile,
  smallerFile,
} from '../languages.ts';
import { ODD, readsOdd } from '../odd-words.ts';
import { target } from '../target.ts';

interface ServiceInput extends FileInput {
  /** Taken modulo the length of the text. */
  readonly offsets: readonly number[];
}

const hintChoice = { times: true, schedules: true, units: true };

/** Every feature has an answer at every place, and the places it names lie in the file. */
export const services = target<ServiceInput>({
  name: 'services',
  make: (random) => ({ ...makeFile()(random), offsets: random.many(4, () => random.below(70_000)) }),
  smaller: function* (input) {
    for (const smaller of smallerFile(input)) yield { ...input, text: smaller.text };
  },
  check: async (input) => {
    const { text } = input;
    const file = fileOf(input);
    const context = contextFor(input);
    const findings = lint(file, factsFor(input), checkSettings);
    const whole = { start: 0, end: text.length };
    const inText = (span: Span, what: string): void =>
      assert.ok(
        0 <= span.start && span.start <= span.end && span.end <= text.length,
        `${what} ${JSON.stringify(span)}`,
      );

    documentSymbols(file, context);
    for (const link of documentLinks(file)) inText(link, 'link');
    for (const lens of codeLenses(file, context)) inText(lens, 'lens');
    for (const { at } of inlayHints(file, whole, hintChoice, context)) inText({ start: at, end: at }, 'hint');
    let last = 0;
    for (const token of semanticTokens(file, whole, context)) {
      inText(token, 'token');
      assert.ok(token.start >= last, 'tokens overlap');
      last = token.end;
    }
    for (const wanted of input.offsets) {
      const offset = wanted % (text.length + 1);
      const hover = hoverWithFindings(file, offset, findings, context);
      if (hover) {
        inText(hover, 'hover');
        assert.ok(hover.start <= offset && offset <= hover.end);
        if (!readsOdd(text)) assert.doesNotMatch(cardAsText(hover.card), ODD);
        cardAsMarkdown(hover.card);
      }
      for (const { card } of completionsAt(file, offset, () => findings, context).slice(0, 20)) card?.();
      for (const span of selectionSpans(file, offset)) inText(span, 'selection');
      for (const span of linkedNames(file, offset) ?? []) inText(span, 'linked name');
      for (const name of highlightsAt(file, offset, context)) inText(name, 'highlight');
      signatureAt(file, offset, context);
      await guidanceAt(file, offset, findings, context, '');
      const request = { span: { start: offset, end: offset }, findings, only: undefined, isAutomatic: false };
      for (const { edits } of actionsAt(file, request, context)) {
        for (const edit of edits ?? []) inText(edit, 'action');
        applyEdits(text, edits ?? []);
      }
      if (file.kind !== 'ini') continue;
      for (const result of [
        convertEpoch(file, { start: offset, end: offset }, context),
        nextDefaultSlotEdit(file, context),
        insertLogging(file),
      ]) {
        if (result.ok) for (const edit of result.edits) inText(edit, 'edit');
      }
    }
  },
});
