const wordsOfCode: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EFBIG: 'the file would be larger than is allowed',
  EDQUOT: 'the quota is used up',
  EISDIR: 'is a folder, not a file',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
};

/** What went wrong with a file, in words that complete "Remodbc.ini: ...". */
export function wordsOfError(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return wordsOfCode[code] ?? message;
}

/** What an action returns, or in words what went wrong with its file. */
export function attempt<T>(action: () => T): T | string {
  try {
    return action();
  } catch (error) {
    return wordsOfError(error);
  }
}
