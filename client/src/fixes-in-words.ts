import { t } from '@vscode/l10n';
import type { FolderFixes } from '../../server/src/lsp/protocol.ts';

/** How many files are listed by name. */
const MOST_LISTED = 5;

/** What fixes of many files would do, for a person to decide. */
export interface FixesInWords {
  /** "Make 3 safe edits in 2 files?" */
  readonly title: string;
  /** "SWM103: 2, SWM114: 1" */
  readonly byRule: string;
  /** "a.ini: 2, b.ini: 1" */
  readonly byFile: string;
  /** Sentences about what is left alone. */
  readonly left: readonly string[];
}

/** @param nameOf a file as a person knows it, by its address */
export function fixesInWords(
  { files, skipped, more }: FolderFixes,
  nameOf: (address: string) => string,
): FixesInWords {
  const rules = new Map<string, number>();
  for (const { rule } of files.flatMap(({ edits }) => edits)) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const edits = [...rules.values()].reduce((sum, own) => sum + own, 0);
  const listed = files.slice(0, MOST_LISTED).map(({ uri, edits: own }) => `${nameOf(uri)}: ${own.length}`);
  const rest = files.length - listed.length;
  return {
    title:
      files.length === 0
        ? t('There is nothing to fix safely.')
        : t('Make {0} in {1}?', safeEdits(edits), filesCounted(files.length)),
    byRule: [...rules]
      .toSorted(([first], [second]) => (first < second ? -1 : 1))
      .map(([rule, own]) => `${rule}: ${own}`)
      .join(', '),
    byFile: [
      ...listed,
      ...(rest > 0 ? [rest === 1 ? t('and 1 more file') : t('and {0} more files', rest)] : []),
    ].join(', '),
    left: [
      ...(skipped.length > 0
        ? [
            t(
              'Left alone, because the editor may read another encoding: {0}.',
              skipped.map(nameOf).join(', '),
            ),
          ]
        : []),
      ...(more > 0 ? [t('{0} beyond the limit were not looked at.', filesCounted(more))] : []),
    ],
  };
}

function safeEdits(count: number): string {
  return count === 1 ? t('1 safe edit') : t('{0} safe edits', count);
}

function filesCounted(count: number): string {
  return count === 1 ? t('1 file') : t('{0} files', count);
}
