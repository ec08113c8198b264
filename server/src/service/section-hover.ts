import { remodbcSection } from '../core/catalogue/remodbc.ts';
import type { IniFile } from '../core/document.ts';
import { type Card, quote } from './card.ts';

/** What a section header says about its section. */
export function sectionCard({ profile }: IniFile, line: number): Card {
  const section = profile.sectionAt(line);
  const hidden = section.shadowedBy
    ? [`Windows does not read this section: it stands already in line ${section.shadowedBy.line + 1}.`]
    : [];
  const known = remodbcSection(section.name);
  if (!known) {
    return {
      title: `Section ${quote(section.name)}`,
      summary:
        'No article names this section. That does not make it wrong: the service has keys that are not documented.',
      notes: hidden,
    };
  }
  return {
    title: `[${known.name}]: ${known.summary}`,
    summary: known.meaning,
    rows: known.keys.map(({ name, summary }) => ({ label: name, value: summary })),
    notes: hidden,
    articles: known.articles,
  };
}
