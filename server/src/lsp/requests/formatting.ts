import type { Connection, FormattingOptions } from 'vscode-languageserver';
import { formattingEdits } from '../../service/formatting/formatting.ts';
import type { Answers } from '../answers.ts';
import { toEdits } from '../conversion.ts';
import type { PlainEdit } from '../protocol.ts';
import type { Views } from '../views.ts';

/** Answers with edits that lay out a document, or some of its lines, and change nothing that is read. */
export function registerFormatting(connection: Connection, answers: Answers, views: Views): void {
  connection.onDocumentFormatting(
    answers.to<{ textDocument: { uri: string }; options: FormattingOptions }, PlainEdit[]>(
      [],
      async ({ textDocument, options }) => {
        const view = await views.of(textDocument.uri);
        if (!view) return [];
        return toEdits(formattingEdits(view.document.parsed, options), view.document);
      },
    ),
  );
  connection.onDocumentRangeFormatting(
    answers.to([], async ({ textDocument, range, options }) => {
      const view = await views.of(textDocument.uri);
      if (!view) return [];
      const { document } = view;
      return toEdits(formattingEdits(document.parsed, options, document.spanOf(range)), document);
    }),
  );
}
