import { t } from '@vscode/l10n';
import {
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  type LogOutputChannel,
  languages,
  window,
} from 'vscode';
import { methods, type SiteFactsAnswer } from '../../server/src/lsp/protocol.ts';
import { commandIds } from './command-ids.ts';
import type { Server } from './server.ts';
import { settingsText } from './settings-text.ts';

/** Says beside the language of a file that settings of the editor are ignored, and why: one warning, however many they are, and no message that interrupts. */
export class SettingsStatus implements Disposable {
  readonly #server: Server;
  readonly #languages: readonly string[];
  readonly #log: LogOutputChannel;
  readonly #listening: Disposable;
  #item: LanguageStatusItem | undefined;

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
    const faults = uri === undefined || this.#server.state !== 'running' ? [] : await this.#faultsOn(uri);
    // Another editor may have come to the front meanwhile; its own update follows.
    if (uri !== this.#uri()) return;
    if (faults.length === 0) this.#hide();
    else this.#show(faults);
  }

  async #faultsOn(uri: string): Promise<readonly string[]> {
    try {
      const answer = await this.#server.request<SiteFactsAnswer | null>(methods.siteFacts, { uri });
      return answer?.settingFaults ?? [];
    } catch (error) {
      this.#log.debug('The settings of a file could not be learnt.', error);
      return [];
    }
  }

  #show(faults: readonly string[]): void {
    this.#item ??= languages.createLanguageStatusItem('smsMetering.settings', [...this.#languages]);
    const { text, detail, tooltip, setting } = settingsText(faults);
    this.#item.name = t('SMS Metering: Settings');
    this.#item.severity = LanguageStatusSeverity.Warning;
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.command =
      setting === undefined
        ? { title: t('Show Log'), command: commandIds.showLog, tooltip }
        : { title: t('Open'), command: 'workbench.action.openSettings', arguments: [setting], tooltip };
  }

  #hide(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }

  /** The address, as the server knows it, of the file in front if it is one of ours. */
  #uri(): string | undefined {
    const document = window.activeTextEditor?.document;
    return document && this.#languages.includes(document.languageId) ? document.uri.toString() : undefined;
  }
}
