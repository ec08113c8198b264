import { t } from '@vscode/l10n';
import { type Disposable, languages } from 'vscode';
import { commandIds } from '../command-ids.ts';

/** Beside the language of a file: the way to all commands that apply to it. */
export function menuStatus(languageIds: readonly string[]): Disposable {
  const item = languages.createLanguageStatusItem('smsMetering.menu', languageIds);
  item.name = t('SMS Metering: Commands');
  item.text = 'SMS Metering';
  item.command = { title: t('Commands...'), command: commandIds.showCommands };
  return item;
}
