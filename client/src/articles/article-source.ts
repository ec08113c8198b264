/** Where the setting smsMetering.articleLink says that articles are. */
export type ArticleSource =
  | { readonly kind: 'web' }
  /** One file for the article; a path, or an address with the scheme `file`. */
  | { readonly kind: 'file'; readonly place: string }
  /** A folder in which the article is to be looked for. */
  | { readonly kind: 'folder'; readonly place: string }
  /** Neither a web address nor a place on a disk. */
  | { readonly kind: 'unclear' };

/**
 * @param template value of the setting; `{id}` and `{folder}` stand for the article and for its first three digits
 * @param id "Q213171"
 */
export function articleSource(template: string, id: string): ArticleSource {
  const written = template.trim();
  if (written === '' || /^https?:\/\//i.test(written)) return { kind: 'web' };
  if (!/^(?:file:\/\/|[a-z]:[\\/]|\\\\[^\\]|\/)/i.test(written)) return { kind: 'unclear' };
  const place = written.replaceAll('{folder}', archiveFolder(id)).replaceAll('{id}', id);
  return written.includes('{id}') && !/[\\/]$/.test(written)
    ? { kind: 'file', place }
    : { kind: 'folder', place: place.replace(/(?<=[^\\/:])[\\/]+$/, '') };
}

/** The first three digits of a number of six: 213 of Q213171, 068 of Q68827. */
export function archiveFolder(id: string): string {
  return id.slice(1).padStart(6, '0').slice(0, 3);
}

const preferredEndings = ['txt', 'md', 'htm', 'html'];

/** The file that holds an article, among the names of a folder: `Q213171.TXT`, `kb213171.htm`, `213171.md`. */
export function articleFile(names: readonly string[], id: string): string | undefined {
  const digits = id.slice(1);
  const stems = [`q${digits}`, `kb${digits}`, digits];
  return names
    .flatMap((name) => {
      const [, stem = '', ending = ''] = /^(.+)\.([a-z]+)$/i.exec(name) ?? [];
      const rank = preferredEndings.indexOf(ending.toLowerCase());
      return rank >= 0 && stems.includes(stem.toLowerCase()) ? [{ name, rank }] : [];
    })
    .toSorted((first, second) => first.rank - second.rank)[0]?.name;
}

/** The page of a folder that stands for one article. */
export function indexFile(names: readonly string[]): string | undefined {
  return names.find((name) => /^index\.(?:txt|md|html?)$/i.test(name));
}
