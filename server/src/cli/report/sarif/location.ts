import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rootBaseId, type SarifLocation } from './model.ts';

/** Where a file is: below the folder that the check runs in by its way from there, elsewhere by its whole address. */
export function locationOf(path: string): SarifLocation {
  const way = relative('.', path);
  if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
    return { uri: pathToFileURL(resolve(path)).href };
  return { uri: way.split(sep).map(encoded).join('/'), uriBaseId: rootBaseId };
}

/** Half of a character, which only a command line can hold, has no bytes to write. */
function encoded(part: string): string {
  return encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}
