import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Completion } from '../service/completion.ts';
import type { Abilities } from './abilities.ts';
import { toMarkup } from './conversion.ts';
import type { View } from './views.ts';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.EnumMember,
};

/** The offers in their own order, which clients would else change. */
export function toCompletionItems(
  completions: readonly Completion[],
  { document, settings }: View,
  abilities: Abilities,
): CompletionItem[] {
  return completions.map(({ label, kind, detail, edit, filterText, card }, index) => ({
    label,
    kind: kinds[kind],
    detail: abilities.translate(detail),
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: document.rangeOf(edit), newText: edit.newText },
    ...(filterText !== undefined && { filterText }),
    ...(card && {
      documentation: toMarkup(card, abilities.markdownCompletion, settings.articleLink, abilities.translate),
    }),
  }));
}
