import type { CatalogueKey } from '../core/catalogue/remodbc.ts';
import type { IniProfile } from '../core/ini/profile.ts';
import { type Card, quote } from './card.ts';
import { statementRow } from './key-hover.ts';
import { windowsRow } from './value-text.ts';

/** The value of a key that is neither a moment nor a length of time. */
export function plainValueCard(profile: IniProfile, line: number, key: CatalogueKey): Card {
  const value = profile.value(line);
  const known = key.values.find((offered) => offered.value.toLowerCase() === value.toLowerCase());
  return {
    title: `${key.name}: ${known ? `${known.value}, ${known.meaning}` : quote(value)}`,
    summary: key.meaning,
    rows: [
      ...(key.type === 'file name' ? [] : windowsRow(profile, line)),
      statementRow('Unit', key.unit),
      statementRow('Default', key.default),
      statementRow('Range', key.range),
    ],
    articles: key.articles,
  };
}
