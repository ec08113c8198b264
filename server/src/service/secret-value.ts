import { licmtrEntry } from '../core/catalogue/licmtr.ts';
import { meteringSetting, settingOfProperty } from '../core/catalogue/metering/index.ts';
import { remodbcKey } from '../core/catalogue/remodbc.ts';
import type { IniFile } from '../core/document.ts';
import { licmtrKey } from '../core/site/licmtr.ts';
import { speaksOfSecret } from '../core/sitectrl/secret-words.ts';
import type { Card } from './card.ts';

/** What stands for a value that is not shown; it tells nothing of the length. */
export const hiddenValue = '********';

/** True for a key that no catalogue knows and whose name speaks of a password, an account or a key: nobody has said that its value may be shown. */
export function isSecretLine({ language, profile }: IniFile, line: number): boolean {
  const name = profile.keyName(line);
  if (!speaksOfSecret(name, 0, name.length)) return false;
  switch (language) {
    case 'remodbc-ini':
      return remodbcKey(name) === undefined;
    case 'licmtr-cfg': {
      const plain = licmtrKey(name).name;
      const isKnown = settingOfProperty(plain) ?? licmtrEntry('agent', plain) ?? licmtrEntry('server', plain);
      return isKnown === undefined;
    }
    case 'site-metering':
      return meteringSetting(profile.sectionAt(line).name, name) === undefined;
    default:
      return false;
  }
}

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
