/** Names of settings are the same in any case. */
export function settingId(name: string): string {
  return name.trim().toLowerCase();
}
