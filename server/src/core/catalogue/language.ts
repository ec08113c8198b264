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

/** What the files of a language are called. */
interface FileNames {
  readonly language: LanguageId;
  readonly pattern: RegExp;
  readonly words: string;
}

/** File names of each language, in any case, and in words. Never `*.ini`, `*.cfg` or `*.log` as such; how they end stands in {@link ENDINGS} too. */
const names: readonly FileNames[] = [
  { language: 'remodbc-ini', pattern: /^remodbc[^\\/]*\.ini$/i, words: 'Remodbc*.ini' },
  { language: 'licmtr-cfg', pattern: /^licmtr\.cfg$/i, words: 'LICMTR.CFG' },
  {
    language: 'sms-site-control',
    pattern: /\.ct[012]$/i,
    words: 'site control files (*.ct0, *.ct1, *.ct2)',
  },
  {
    language: 'site-metering',
    pattern: /(^|\.)sitemetering\.ini$/i,
    words: 'SiteMetering.ini, *.sitemetering.ini',
  },
  {
    language: 'sms-metering-log',
    pattern: /^(licsrvc|licsvcfg|liccli|liccli95|licclint|remodbc)\.(log|lo_)$/i,
    words: 'the logs Licsrvc, Licsvcfg, Liccli, Liccli95, LiccliNT and Remodbc (.log and .lo_)',
  },
  // The product's own settings file; nothing that SMS has.
  { language: 'sms-metering-settings', pattern: /^\.smsmetering\.ini$/i, words: '.smsmetering.ini' },
];

/** The names of the files of all languages, for sentences. */
export const namesInWords = `${names.map(({ words }) => words).join(', ')}, in any case`;

/** False for the product's own settings file, to which what Windows makes of an INI file means nothing. */
export function isReadByWindows(language: LanguageId): boolean {
  return language !== 'sms-metering-settings';
}

/** How all these names end. Asked of every file that lies anywhere, and of files that matter again and again, one pattern is cheaper than all of them. */
const ENDINGS = /\.(?:ini|cfg|ct[012]|log|lo_)$/i;

/** The language of a file by its name; undefined for files that are none of the product's business. */
export function languageOfFile(path: string): LanguageId | undefined {
  if (!ENDINGS.test(path)) return undefined;
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  for (const { language, pattern } of names) if (pattern.test(name)) return language;
  return undefined;
}

/** Folders that hold other people's files, and no site's. */
export const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);
