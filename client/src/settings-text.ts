import { t } from '@vscode/l10n';
/** What the status says of settings that are ignored. */
export interface SettingsText {
  readonly text: string;
  readonly detail: string;
  /** The setting to open, where a fault names one. */
  readonly setting?: string;
}

/** @param faults sentences such as "Setting smsMetering.timeZone is ignored: ..."; at least one */
export function settingsText(faults: readonly string[]): SettingsText {
  const [first = ''] = faults;
  const setting = /smsMetering\.\w+/.exec(first)?.[0];
  const rest = faults.length - 1;
  return {
    text: faults.length === 1 ? t('One setting is ignored') : t('{0} settings are ignored', faults.length),
    detail: rest > 0 ? t('{0} And {1} more in the log.', first, rest) : first,
    ...(setting !== undefined && { setting }),
  };
}
