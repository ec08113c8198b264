import type { CatalogueKey } from '../../core/catalogue/remodbc.ts';
import type { IniFile } from '../../core/document.ts';
import { type Card, quote } from '../card.ts';
import { rowsUnlessSecret } from '../secret-value.ts';
import { statementRow } from '../statement-row.ts';
import { windowsRow } from '../value-text.ts';

/** What is known of a documented key, wherever it stands. */
export function keyCard(key: CatalogueKey): Card {
  return {
    title: key.name,
    summary: key.meaning,
    rows: [
      { label: 'Section', value: `[${key.section}] (${key.sectionEvidence})` },
      statementRow('Unit', key.unit),
      statementRow('Default', key.default),
      statementRow('Range', key.range),
    ],
    notes: key.notes,
    articles: key.articles,
  };
}

/** A key that no article names: only what Windows makes of it can be said. */
export function unknownKeyCard(document: IniFile, line: number): Card {
  const { profile } = document;
  return {
    title: quote(profile.keyName(line)),
    summary:
      'No article names this key in this section. That does not make it wrong: the service has keys that are not documented.',
    rows: rowsUnlessSecret(document, line, () => windowsRow(profile, line)),
  };
}
