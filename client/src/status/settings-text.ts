import { t } from '@vscode/l10n';

/** What the status says of settings that are ignored. */
export interface SettingsText {
  readonly text: string;
  /** Names of settings; the status has room for little more. */
  readonly detail: string;
  /** Why, in full. */
  readonly tooltip: string;
  /** The setting to open, where a fault names one. */
  readonly setting?: string;
}

/** So many settings are named beside the language. */
const MOST_NAMED = 2;

/** @param faults sentences such as "Setting smsMetering.timeZone is ignored: ..."; at least one */
export function settingsText(faults: readonly string[]): SettingsText {
  const names = [...new Set(faults.flatMap((fault) => /smsMetering\.[\w.]*\w/.exec(fault)?.[0] ?? []))];
  const [setting] = names;
  const named = names.slice(0, MOST_NAMED);
  const rest = names.length - named.length;
  return {
    text: faults.length === 1 ? t('One setting is ignored') : t('{0} settings are ignored', faults.length),
    detail: [...named, ...(rest > 0 ? [t('{0} more', rest)] : [])].join(', '),
    tooltip: faults.join('\n'),
    ...(setting !== undefined && { setting }),
  };
}
