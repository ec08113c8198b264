import { remodbcSection } from '../../core/catalogue/remodbc.ts';
import { restartNote } from '../../core/catalogue/restart-note.ts';
import type { IniFile } from '../../core/document.ts';
import { type Card, quote } from '../card.ts';

/** Stands where a person looks before an edit, because it is true of every edit and of no fault. */
const AFTER_AN_EDIT = `Make an edit in every copy of the file (Q213171). ${restartNote.text}`;

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
    notes: [...hidden, AFTER_AN_EDIT],
    articles: known.articles,
  };
}
