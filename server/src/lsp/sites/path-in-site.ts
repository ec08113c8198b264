import { fileName } from '../../core/site/site.ts';

/**
 * The way from the folder of a site to a file, as a person reads it; the file's name alone where it lies elsewhere.
 * @param folder address of the folder; undefined for a text that is in none
 */
export function pathInSite(folder: string | undefined, uri: string): string {
  const isInside = folder !== undefined && uri.startsWith(`${folder}/`);
  if (!isInside) return fileName(uri);
  return uri
    .slice(folder.length + 1)
    .split('/')
    .map(fileName)
    .join('/');
}
