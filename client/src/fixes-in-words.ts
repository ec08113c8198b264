import type { FolderFixes } from '../../server/src/lsp/protocol.ts';

/** How many files are listed by name. */
const MOST_LISTED = 8;

/** What fixes of many files would do, for a person to decide. */
export function fixesInWords(
  { files, skipped, more }: FolderFixes,
  nameOf: (address: string) => string,
): { readonly message: string; readonly detail: string } {
  const rules = new Map<string, number>();
  for (const { edits } of files)
    for (const { rule, name } of edits) {
      const title = `${rule} (${name})`;
      rules.set(title, (rules.get(title) ?? 0) + 1);
    }
  const edits = [...rules.values()].reduce((sum, count) => sum + count, 0);
  const message =
    files.length === 0
      ? 'There is nothing to fix safely.'
      : `Make ${count(edits, 'safe edit')} in ${count(files.length, 'file')}?`;
  const listed = files.slice(0, MOST_LISTED).map(({ uri, edits: own }) => `${nameOf(uri)}: ${own.length}`);
  const rest = files.length - listed.length;
  return {
    message,
    detail: [
      ...[...rules]
        .toSorted(([first], [second]) => (first < second ? -1 : 1))
        .map(([rule, own]) => `${rule}: ${own}`),
      ...(files.length > 0 ? [''] : []),
      ...listed,
      ...(rest > 0 ? [`and ${count(rest, 'more file')}`] : []),
      ...(skipped.length > 0
        ? [`Left alone, because the editor may read another encoding: ${skipped.map(nameOf).join(', ')}.`]
        : []),
      ...(more > 0 ? [`${count(more, 'file')} beyond the limit were not looked at.`] : []),
    ].join('\n'),
  };
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
