/** Windows paths as far as they can be compared without a disk: by their text, without regard to case. */

/** What a path text says. All parts but `folderText` are folded to lower case. */
export interface WindowsPath {
  /** `c:`, `\\server\share` or empty. */
  readonly root: string;
  /** True where the path does not depend on the current folder; the drive may still be missing (`\Logs\a.log`). */
  readonly isAbsolute: boolean;
  /** The folders between root and name, without `.` and, where that can be known, without `..`. */
  readonly folders: readonly string[];
  /** The last part; empty where the path names a folder (`C:\Logs\`, `..`). */
  readonly name: string;
  /** The path up to the name as it is written: empty, or with a separator or the colon of a drive at its end. */
  readonly folderText: string;
}

/** Reads a path; every text is one. `/` separates as `\` does, and the prefixes `\\?\` and `\\?\UNC\` are taken off. */
export function parseWindowsPath(text: string): WindowsPath {
  const { root, rest } = splitRoot(withoutLongPrefix(text).replaceAll('/', '\\'));
  const isUnc = root.startsWith('\\\\');
  const isAbsolute = isUnc || rest.startsWith('\\');
  const parts = rest.split('\\').map(foldPart);
  const last = parts.pop() ?? '';
  const isFolder = last === '..';
  return {
    root: root.toLowerCase(),
    isAbsolute,
    folders: resolveFolders(isFolder ? [...parts, last] : parts, isAbsolute),
    name: isFolder ? '' : last,
    folderText: text.slice(0, startOfLastPart(text)),
  };
}

/** Offset behind the last separator, or behind the colon of a drive. */
export function startOfLastPart(text: string): number {
  return Math.max(text.lastIndexOf('\\'), text.lastIndexOf('/'), text.lastIndexOf(':')) + 1;
}

/** True where two texts surely name the same file. */
export function isSameFile(first: WindowsPath, second: WindowsPath): boolean {
  return first.name === second.name && isSameFolder(first, second);
}

/** True where the files of two paths lie in the same folder, as far as the texts tell. */
export function isSameFolder(first: WindowsPath, second: WindowsPath): boolean {
  return folderKey(first) === folderKey(second);
}

/** True for a name without any folder or drive. */
export function isBareName({ root, isAbsolute, folders }: WindowsPath): boolean {
  return root === '' && !isAbsolute && folders.length === 0;
}

/**
 * True for a path into the folder of a metering server by a name that it has by default: the folder SWMTR or its share LicMtr. Drive and
 * folder can be chosen at installation, so false means only that the text does not tell.
 */
export function isInMeteringFolder({ root, isAbsolute, folders }: WindowsPath): boolean {
  const share = root.slice(root.lastIndexOf('\\') + 1);
  return isAbsolute && [share, ...folders].some((name) => name === 'swmtr' || name === 'licmtr');
}

function folderKey({ root, isAbsolute, folders }: WindowsPath): string {
  return [root, isAbsolute ? '\\' : '', ...folders].join('|');
}

function withoutLongPrefix(text: string): string {
  if (/^\\\\\?\\UNC\\/i.test(text)) return `\\\\${text.slice(8)}`;
  return text.startsWith('\\\\?\\') ? text.slice(4) : text;
}

function splitRoot(path: string): { readonly root: string; readonly rest: string } {
  const root = /^(?:[a-z]:|\\\\[^\\]+\\[^\\]+|\\\\[^\\]*)/i.exec(path)?.[0] ?? '';
  return { root, rest: path.slice(root.length) };
}

/** Windows drops dots and blanks at the end of a name, except in `..`; of `.` nothing is left, which names the folder itself. */
function foldPart(part: string): string {
  if (part === '..') return part;
  let end = part.length;
  while (part.charAt(end - 1) === '.' || part.charAt(end - 1) === ' ') end--;
  return part.slice(0, end).toLowerCase();
}

function resolveFolders(parts: readonly string[], isAbsolute: boolean): readonly string[] {
  const folders: string[] = [];
  for (const part of parts) {
    if (part === '') continue;
    if (part !== '..') folders.push(part);
    else if (folders.length > 0 && folders.at(-1) !== '..') folders.pop();
    else if (!isAbsolute) folders.push(part);
  }
  return folders;
}
