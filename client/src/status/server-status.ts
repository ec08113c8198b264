import { t } from '@vscode/l10n';
import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from 'vscode';
import { commandIds } from '../command-ids.ts';
import type { Server, ServerState } from '../server.ts';

/** Shows beside the language of a file whether the language server runs, and restarts it with a click. */
export class ServerStatus implements Disposable {
  readonly #server: Server;
  readonly #item: LanguageStatusItem;
  readonly #listening: Disposable;

  constructor(server: Server, languageIds: readonly string[]) {
    this.#server = server;
    this.#item = languages.createLanguageStatusItem('smsMetering.server', languageIds);
    this.#item.name = t('SMS Metering: Language Server');
    this.#item.command = { title: t('Restart'), command: commandIds.restartServer };
    this.#listening = server.onDidChangeState(() => this.#show());
    this.#show();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const { state } = this.#server;
    this.#item.text = t('Language server: {0}', stateWords(state));
    this.#item.busy = state === 'starting';
    this.#item.severity =
      state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  }
}

function stateWords(state: ServerState): string {
  return { stopped: t('stopped'), starting: t('starting'), running: t('running') }[state];
}
