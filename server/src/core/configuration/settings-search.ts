/** Which files settings are looked for in; what stands in them is read elsewhere. */

/** The name of the file that a folder shares its settings with. */
export const settingsFileName = '.smsmetering.ini';

/** Takes the nearest files, from a folder upwards, up to one that says that it is the last. */
export function countingFiles<File extends { readonly isRoot: boolean }>(
  nearestFirst: readonly File[],
): readonly File[] {
  const root = nearestFirst.findIndex(({ isRoot }) => isRoot);
  return root < 0 ? nearestFirst : nearestFirst.slice(0, root + 1);
}
