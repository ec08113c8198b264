import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { dominantLineEnd } from '../../core/text/lines.ts';
import type { Card } from '../../service/card.ts';
import type { Completion } from '../../service/completion.ts';
import type { Abilities } from '../abilities.ts';
import { toMarkup } from '../conversion.ts';
import type { View } from '../views.ts';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  unit: CompletionItemKind.Unit,
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.EnumMember,
};

/** Lists whose documentation can still be asked for; a client shows one at a time, and may have asked for the next. */
const MOST_LISTS = 4;

/** What an item carries, so that its documentation can be told when a person looks at it. */
interface ItemData {
  readonly list: number;
  readonly index: number;
}

/** Makes items of completions, and keeps what their documentation is made of while a client may ask for it. */
export class CompletionItems {
  readonly #abilities: Abilities;
  readonly #lists = new Map<
    number,
    { readonly cards: readonly Completion['card'][]; readonly articleLink: string }
  >();
  #last = 0;

  constructor(abilities: Abilities) {
    this.#abilities = abilities;
  }

  /** The offers in their own order, which clients would else change. */
  listOf(completions: readonly Completion[], { document, settings }: View): CompletionItem[] {
    const { snippets, resolvesCompletions, translate } = this.#abilities;
    const { articleLink } = settings;
    const offers = completions.filter(({ isSnippetOnly }) => snippets || isSnippetOnly !== true);
    const list = resolvesCompletions ? this.#keep(offers, articleLink) : undefined;
    const lineEnd = dominantLineEnd(document.parsed.characters);
    return offers.map(({ label, kind, detail, edit, snippet, filterText, card }, index): CompletionItem => {
      const isSnippet = snippets && snippet !== undefined;
      const newText = (isSnippet ? snippet : edit.newText).replaceAll('\n', lineEnd);
      const documentation = card && list === undefined ? this.#documentation(card(), articleLink) : undefined;
      return {
        label,
        kind: kinds[kind],
        detail: translate(detail),
        sortText: String(index).padStart(4, '0'),
        textEdit: { range: document.rangeOf(edit), newText },
        ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
        ...(filterText !== undefined && { filterText }),
        ...(documentation && { documentation }),
        ...(card && list !== undefined && { data: { list, index } satisfies ItemData }),
      };
    });
  }

  /** The item with its documentation; as it is where its list is no longer known. */
  resolved(item: CompletionItem): CompletionItem {
    const { list, index } = (item.data ?? {}) as Partial<ItemData>;
    const known = list === undefined ? undefined : this.#lists.get(list);
    const card = index === undefined ? undefined : known?.cards[index];
    return known && card ? { ...item, documentation: this.#documentation(card(), known.articleLink) } : item;
  }

  #keep(offers: readonly Completion[], articleLink: string): number {
    const list = ++this.#last;
    this.#lists.set(list, { cards: offers.map(({ card }) => card), articleLink });
    this.#lists.delete(list - MOST_LISTS);
    return list;
  }

  #documentation(card: Card, articleLink: string) {
    const { markdownCompletion, translate } = this.#abilities;
    return toMarkup(card, markdownCompletion, articleLink, translate);
  }
}
