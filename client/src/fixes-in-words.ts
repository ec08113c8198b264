import { t } from '@vscode/l10n';
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
      ? t('There is nothing to fix safely.')
      : t('Make {0} in {1}?', safeEdits(edits), filesCounted(files.length));
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
      ...(rest > 0 ? [rest === 1 ? t('and 1 more file') : t('and {0} more files', rest)] : []),
      ...(skipped.length > 0
        ? [
            t(
              'Left alone, because the editor may read another encoding: {0}.',
              skipped.map(nameOf).join(', '),
            ),
          ]
        : []),
      ...(more > 0 ? [t('{0} beyond the limit were not looked at.', filesCounted(more))] : []),
    ].join('\n'),
  };
}

function safeEdits(count: number): string {
  return count === 1 ? t('1 safe edit') : t('{0} safe edits', count);
}

function filesCounted(count: number): string {
  return count === 1 ? t('1 file') : t('{0} files', count);
}
