import {
  type Connection,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type SymbolInformation,
} from 'vscode-languageserver';
import { completionsAt } from '../../service/completion.ts';
import { documentLinks } from '../../service/document-links.ts';
import { documentSymbols } from '../../service/document-symbols.ts';
import { folds } from '../../service/folding.ts';
import { hoverWithFindings } from '../../service/hover.ts';
import type { Abilities } from '../abilities.ts';
import type { Answers } from '../answers.ts';
import { toMarkup } from '../conversion.ts';
import type { Views } from '../views.ts';
import { CompletionItems } from './completion-items.ts';
import { toFlatSymbols, toNestedSymbols } from './symbols.ts';

/** Answers to the requests of the protocol that ask about an open document. */
export function registerFeatures(
  connection: Connection,
  answers: Answers,
  views: Views,
  abilities: Abilities,
): void {
  connection.onHover(
    answers.to(null, async ({ textDocument, position }) => {
      const view = await views.of(textDocument.uri);
      if (!view) return null;
      const { document, context, settings, findings } = view;
      const hover = hoverWithFindings(document.parsed, document.offsetAt(position), findings(), context);
      if (!hover) return null;
      const contents = toMarkup(
        hover.card,
        abilities.markdownHover,
        settings.articleLink,
        abilities.translate,
      );
      return { contents, range: document.rangeOf(hover) };
    }),
  );

  const items = new CompletionItems(abilities);
  connection.onCompletion(
    answers.to([], async ({ textDocument, position }) => {
      const view = await views.of(textDocument.uri);
      if (!view) return [];
      const { document, context, findings } = view;
      const offset = document.offsetAt(position);
      return items.listOf(completionsAt(document.parsed, offset, findings, context), view);
    }),
  );
  connection.onCompletionResolve((item, token) => answers.to(item, () => items.resolved(item))(item, token));

  connection.onDocumentSymbol(
    answers.to<{ textDocument: { uri: string } }, DocumentSymbol[] | SymbolInformation[]>(
      [],
      async ({ textDocument }) => {
        const view = await views.of(textDocument.uri);
        if (!view) return [];
        const symbols = documentSymbols(view.document.parsed, view.context);
        const convert = abilities.nestedSymbols ? toNestedSymbols : toFlatSymbols;
        return convert(symbols, view.document, abilities);
      },
    ),
  );

  connection.onFoldingRanges(
    answers.to<{ textDocument: { uri: string } }, FoldingRange[]>([], async ({ textDocument }) => {
      const view = await views.of(textDocument.uri);
      if (!view) return [];
      return folds(view.document.parsed, abilities.foldingLimit).map(({ startLine, endLine, kind }) => ({
        startLine,
        endLine,
        kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
      }));
    }),
  );

  connection.onDocumentLinks(
    answers.to([], async ({ textDocument }) => {
      const view = await views.of(textDocument.uri);
      if (!view) return [];
      const { document, settings } = view;
      return documentLinks(document.parsed, settings.articleLink).map((link) => ({
        range: document.rangeOf(link),
        target: link.target,
        tooltip: abilities.translate(link.tooltip),
      }));
    }),
  );
}
