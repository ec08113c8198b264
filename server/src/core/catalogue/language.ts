/** The languages of the product, by the id that editors know them by. */
export const languageIds = [
  'remodbc-ini',
  'licmtr-cfg',
  'sms-site-control',
  'site-metering',
  'sms-metering-log',
  'sms-metering-settings',
] as const;
export type LanguageId = (typeof languageIds)[number];

/** File names of each language, in any case. Never `*.ini`, `*.cfg` or `*.log` as such. */
const names: readonly (readonly [LanguageId, RegExp])[] = [
  ['remodbc-ini', /^remodbc[^\\/]*\.ini$/i],
  ['licmtr-cfg', /^licmtr\.cfg$/i],
  ['sms-site-control', /\.ct[012]$/i],
  ['site-metering', /(^|\.)sitemetering\.ini$/i],
  ['sms-metering-log', /^(licsrvc|licsvcfg|liccli|liccli95|licclint|remodbc)\.(log|lo_)$/i],
  // The product's own settings file; nothing that SMS has.
  ['sms-metering-settings', /^\.smsmetering\.ini$/i],
];

/** The language of a file by its name; undefined for files that are none of the product's business. */
export function languageOfFile(path: string): LanguageId | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return names.find(([, pattern]) => pattern.test(name))?.[0];
}
