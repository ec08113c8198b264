import type { CatalogueKey } from '../../core/catalogue/remodbc.ts';
import type { IniProfile } from '../../core/ini/profile.ts';
import { valueWithoutPasswords } from '../../core/ini-secrets.ts';
import { type Card, quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import { statementRow } from '../statement-row.ts';
import { windowsRow } from '../value-text.ts';

const LOG_IS_ON =
  'The log is off by default. In production, watch its size and who can read it; another metering log was found to hold passwords (Q235179).';

/** The value of a key that is neither a moment nor a length of time. */
export function plainValueCard(
  profile: IniProfile,
  line: number,
  key: CatalogueKey,
  { facts }: ServiceContext,
): Card {
  const value = valueWithoutPasswords(profile, line);
  const isLogOn = key.name === 'Logon' && profile.integer(line) === 1;
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
    // In production a rule says so (SWM302).
    notes: isLogOn && facts.environment === undefined ? [LOG_IS_ON] : [],
    articles: key.articles,
  };
}
