import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from 'vscode';
import { commandIds } from './command-ids.ts';
import type { Server } from './server.ts';

const restart = { title: 'Restart', command: commandIds.restartServer };

/** Shows beside the language of a file whether the language server runs, and restarts it with a click. */
export class ServerStatus implements Disposable {
  readonly #server: Server;
  readonly #item: LanguageStatusItem;
  readonly #listening: Disposable;

  constructor(server: Server, languageIds: readonly string[]) {
    this.#server = server;
    this.#item = languages.createLanguageStatusItem('smsMetering.server', languageIds);
    this.#item.name = 'SMS Metering: Language Server';
    this.#item.command = restart;
    this.#listening = server.onDidChangeState(() => this.#show());
    this.#show();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const { state } = this.#server;
    this.#item.text = `Language server: ${state}`;
    this.#item.busy = state === 'starting';
    this.#item.severity =
      state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  }
}
