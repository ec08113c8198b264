import {
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
  type SymbolTag,
} from 'vscode-languageserver';
import type { OutlineItem } from '../../service/document-symbols.ts';
import type { Abilities } from '../abilities.ts';
import type { OpenDocument } from '../documents/open-document.ts';

/** SymbolTag.Deprecated: shown struck through, for what Windows never reads. */
const DEPRECATED: SymbolTag = 1;

const kinds = { section: SymbolKind.Namespace, key: SymbolKind.Key } as const;

export function toNestedSymbols(
  symbols: readonly OutlineItem[],
  document: OpenDocument,
  abilities: Abilities,
): DocumentSymbol[] {
  return symbols.map((symbol) => ({
    name: symbol.name,
    detail: abilities.translate(symbol.detail),
    kind: kinds[symbol.kind],
    range: document.rangeOf(symbol.span),
    selectionRange: document.rangeOf(symbol.nameSpan),
    children: toNestedSymbols(symbol.children, document, abilities),
    ...tagsOf(symbol, abilities),
  }));
}

/** For clients that know no nesting: each key names its section as its container. */
export function toFlatSymbols(
  symbols: readonly OutlineItem[],
  document: OpenDocument,
  abilities: Abilities,
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap((symbol) => [
    {
      name: symbol.name,
      kind: kinds[symbol.kind],
      location: { uri: document.uri, range: document.rangeOf(symbol.span) },
      ...(containerName !== undefined && { containerName }),
      ...tagsOf(symbol, abilities),
    },
    ...toFlatSymbols(symbol.children, document, abilities, symbol.name),
  ]);
}

function tagsOf({ isRead }: OutlineItem, { symbolTags }: Abilities): { tags?: SymbolTag[] } {
  return isRead || !symbolTags.includes(DEPRECATED) ? {} : { tags: [DEPRECATED] };
}
