import {
  type Command,
  Disposable,
  type LanguageStatusItem,
  type LogOutputChannel,
  languages,
  Range,
  type TextDocumentShowOptions,
  Uri,
  window,
} from 'vscode';
import { methods, type SiteFactItem, type SiteFactsAnswer } from '../../server/src/lsp/protocol.ts';
import type { Server } from './server.ts';
import { type ShownFact, settingOf, shownFacts, statusText } from './status-text.ts';

/** What is known about the site of the file at hand, beside its language; a click leads to the place that states it. */
export class SiteStatus implements Disposable {
  readonly #server: Server;
  readonly #languages: readonly string[];
  readonly #log: LogOutputChannel;
  readonly #items = new Map<ShownFact, LanguageStatusItem>();
  readonly #listening: Disposable;

  constructor(server: Server, languageIds: readonly string[], log: LogOutputChannel) {
    this.#server = server;
    this.#languages = languageIds;
    this.#log = log;
    this.#listening = Disposable.from(
      window.onDidChangeActiveTextEditor(() => void this.#update()),
      server.onDidChangeState(() => void this.#update()),
      server.onDidChangeSiteFacts((uri) => {
        if (uri === this.#uri()) void this.#update();
      }),
    );
    void this.#update();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#hide();
  }

  async #update(): Promise<void> {
    const uri = this.#uri();
    if (uri === undefined || this.#server.state !== 'running') return this.#hide();
    const facts = await this.#factsOf(uri);
    // Another editor may have come to the front meanwhile; its own update follows.
    if (uri === this.#uri()) this.#show(facts);
  }

  async #factsOf(uri: string): Promise<readonly SiteFactItem[]> {
    try {
      const answer = await this.#server.request<SiteFactsAnswer | null>(methods.siteFacts, { uri });
      return answer?.facts ?? [];
    } catch (error) {
      this.#log.warn('What is known about the site could not be learnt.', error);
      return [];
    }
  }

  #show(facts: readonly SiteFactItem[]): void {
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

  #hide(): void {
    for (const fact of shownFacts) this.#remove(fact);
  }

  /** The address, as the server knows it, of the file in front if it is one of ours. */
  #uri(): string | undefined {
    const document = window.activeTextEditor?.document;
    return document && this.#languages.includes(document.languageId) ? document.uri.toString() : undefined;
  }
}

function fill(item: LanguageStatusItem, known: SiteFactItem, fact: ShownFact): void {
  const { text, detail, action, tooltip } = statusText(known);
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
