import type { CatalogueKey } from '../../core/catalogue/remodbc.ts';
import type { IniProfile } from '../../core/ini/profile.ts';
import { valueWithoutPasswords } from '../../core/ini-secrets.ts';
import { secondsPerWeek } from '../../core/values/civil-time.ts';
import { explainSeconds, formatDuration } from '../../core/values/duration.ts';
import { type Card, type CardRow, quote } from '../card.ts';
import { statementRow } from '../statement-row.ts';
import { digitsOf, windowsRow } from '../value-text.ts';

/** PackInterval in words (Q213171). */
export function packIntervalCard(profile: IniProfile, line: number, key: CatalogueKey): Card {
  const value = valueWithoutPasswords(profile, line);
  const seconds = digitsOf(value);
  const isSensible = seconds !== undefined && Number.isSafeInteger(seconds);
  return {
    title: `${key.name}: ${isSensible ? formatDuration(seconds) : `${quote(value)} is no number of seconds`}`,
    summary: key.summary,
    rows: [
      ...(isSensible ? [{ label: 'Value', value: explainSeconds(seconds) }] : []),
      ...windowsRow(profile, line),
      ...(isSensible ? comparison(seconds) : []),
      statementRow('Unit', key.unit),
      statementRow('Default', key.default),
      statementRow('Range', key.range),
    ],
    notes: key.notes,
    articles: key.articles,
  };
}

function comparison(seconds: number): readonly CardRow[] {
  if (seconds === 0) return [];
  const label = 'Beside the default';
  if (seconds === secondsPerWeek) return [{ label, value: 'the same, once a week' }];
  const times = seconds < secondsPerWeek ? secondsPerWeek / seconds : seconds / secondsPerWeek;
  const rounded = Number.isInteger(times) ? String(times) : `about ${times.toPrecision(3)}`;
  return [{ label, value: `${rounded} times as ${seconds < secondsPerWeek ? 'often' : 'rarely'}` }];
}
