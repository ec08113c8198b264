import { t } from '@vscode/l10n';
import { type Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from 'vscode';
import { commandIds } from '../command-ids.ts';
import { settingsText } from './settings-text.ts';

/** Says beside the language of the file in front that settings of the editor are ignored, and why: one warning, however many they are, and no message that interrupts. */
export class SettingsStatus implements Disposable {
  readonly #languages: readonly string[];
  #item: LanguageStatusItem | undefined;

  constructor(languageIds: readonly string[]) {
    this.#languages = languageIds;
  }

  dispose(): void {
    this.#hide();
  }

  /** @param faults sentences about settings; without any there is nothing to show */
  show(faults: readonly string[]): void {
    if (faults.length === 0) this.#hide();
    else this.#warn(faults);
  }

  #warn(faults: readonly string[]): void {
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
}
