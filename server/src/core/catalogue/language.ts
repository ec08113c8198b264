/** The languages of the product, by the id that editors know them by. */
export type LanguageId = 'remodbc-ini';

export const languageIds: readonly LanguageId[] = ['remodbc-ini'];

/** The language of a file by its name, whatever its case; undefined for files that are none of the product's business. */
export function languageOfFile(name: string): LanguageId | undefined {
  return /^remodbc[^\\/]*\.ini$/i.test(baseName(name)) ? 'remodbc-ini' : undefined;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
