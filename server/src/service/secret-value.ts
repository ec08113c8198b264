import type { IniFile } from '../core/document.ts';
import { isSecretLine } from '../core/ini-secrets.ts';
import type { Card } from './card.ts';

/** What stands for a value that is not shown; it tells nothing of the length. */
export const hiddenValue = '********';

/** The rows of a card about a value, or in their place that it is not shown. */
export function rowsUnlessSecret(
  document: IniFile,
  line: number,
  rows: () => NonNullable<Card['rows']>,
): NonNullable<Card['rows']> {
  return isSecretLine(document, line)
    ? [{ label: 'Value', value: `${hiddenValue} (not shown: the name speaks of a secret)` }]
    : rows();
}
