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
    text: faults.length === 1 ? 'One setting is ignored' : `${faults.length} settings are ignored`,
    detail: rest > 0 ? `${first} And ${rest} more in the log.` : first,
    ...(setting !== undefined && { setting }),
  };
}
