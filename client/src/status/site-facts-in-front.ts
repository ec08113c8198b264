import { Disposable, type LogOutputChannel, window } from 'vscode';
import { methods, type SiteFactsAnswer } from '../../../server/src/lsp/protocol.ts';
import type { Server } from '../server.ts';

/** Who is told of the facts; undefined while no file of ours is in front, or nothing is known of it. */
export type FactsListener = (answer: SiteFactsAnswer | undefined) => void;

/** Asks what is known of the site of the file in front, anew for every other file and whenever it may have changed, and tells it. */
export class SiteFactsInFront implements Disposable {
  readonly #server: Server;
  readonly #languages: readonly string[];
  readonly #log: LogOutputChannel;
  readonly #tell: FactsListener;
  readonly #listening: Disposable;

  constructor(server: Server, languageIds: readonly string[], log: LogOutputChannel, tell: FactsListener) {
    this.#server = server;
    this.#languages = languageIds;
    this.#log = log;
    this.#tell = tell;
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
  }

  async #update(): Promise<void> {
    const uri = this.#uri();
    if (uri === undefined || this.#server.state !== 'running') return this.#tell(undefined);
    const answer = await this.#factsOf(uri);
    // Another editor may have come to the front meanwhile; its own update follows.
    if (uri === this.#uri()) this.#tell(answer);
  }

  async #factsOf(uri: string): Promise<SiteFactsAnswer | undefined> {
    try {
      const answer = await this.#server.request<SiteFactsAnswer | null>(methods.siteFacts, { uri });
      return answer ?? undefined;
    } catch (error) {
      this.#log.warn('What is known about the site could not be learnt.', error);
      return undefined;
    }
  }

  /** The address, as the server knows it, of the file in front if it is one of ours. */
  #uri(): string | undefined {
    const document = window.activeTextEditor?.document;
    return document && this.#languages.includes(document.languageId) ? document.uri.toString() : undefined;
  }
}
