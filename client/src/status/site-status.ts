import {
  type Command,
  type Disposable,
  type LanguageStatusItem,
  languages,
  Range,
  type TextDocumentShowOptions,
  Uri,
} from 'vscode';
import type { SiteFactItem } from '../../../server/src/lsp/protocol.ts';
import { type ShownFact, settingOf, shownFacts, siteText } from './site-text.ts';

/** What is known about the site of the file in front, beside its language; a click leads to the place that states it. */
export class SiteStatus implements Disposable {
  readonly #languages: readonly string[];
  readonly #items = new Map<ShownFact, LanguageStatusItem>();

  constructor(languageIds: readonly string[]) {
    this.#languages = languageIds;
  }

  dispose(): void {
    this.show([]);
  }

  show(facts: readonly SiteFactItem[]): void {
    for (const fact of shownFacts) {
      const known = facts.find((item) => item.fact === fact);
      if (known) fill(this.#item(fact), known, fact);
      else this.#remove(fact);
    }
  }

  #item(fact: ShownFact): LanguageStatusItem {
    const item =
      this.#items.get(fact) ??
      languages.createLanguageStatusItem(`smsMetering.${fact}`, [...this.#languages]);
    this.#items.set(fact, item);
    return item;
  }

  #remove(fact: ShownFact): void {
    this.#items.get(fact)?.dispose();
    this.#items.delete(fact);
  }
}

function fill(item: LanguageStatusItem, known: SiteFactItem, fact: ShownFact): void {
  const { text, detail, action, tooltip } = siteText(known);
  item.name = `SMS Metering: ${known.label}`;
  item.text = text;
  item.detail = detail;
  item.command = { title: action, tooltip, ...placeOf(known, fact) };
}

/** The command that opens the file that states a fact, or else the setting that could. */
function placeOf(
  { originUri, originLine = 0 }: SiteFactItem,
  fact: ShownFact,
): Pick<Command, 'command' | 'arguments'> {
  if (originUri === undefined)
    return { command: 'workbench.action.openSettings', arguments: [settingOf(fact)] };
  const options: TextDocumentShowOptions = { selection: new Range(originLine, 0, originLine, 0) };
  return { command: 'vscode.open', arguments: [Uri.parse(originUri), options] };
}
