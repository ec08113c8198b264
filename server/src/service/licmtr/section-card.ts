import { type LicmtrEntry, licmtrEntries } from '../../core/catalogue/licmtr.ts';
import type { IniFile } from '../../core/document.ts';
import { sameName } from '../../core/ini/name.ts';
import { IDENTITY_SECTION, licenseServers, SETTINGS_SECTION } from '../../core/site/licmtr.ts';
import { type Card, quote } from '../card.ts';

/** What a section header of LICMTR.CFG says about its section. */
export function licmtrSectionCard({ profile }: IniFile, line: number): Card {
  const { name, shadowedBy } = profile.sectionAt(line);
  const card = sectionCard(name, profile);
  if (!shadowedBy) return card;
  const hidden = `Windows does not read this section: it stands already in line ${shadowedBy.line + 1}.`;
  return { ...card, notes: [hidden, ...(card.notes ?? [])] };
}

/** True where the file has a section of that name. */
export function isNamedServer({ profile }: IniFile, name: string): boolean {
  return profile.section(name) !== undefined;
}

function sectionCard(name: string, profile: IniFile['profile']): Card {
  if (sameName(name, SETTINGS_SECTION))
    return {
      title: `[${SETTINGS_SECTION}]`,
      summary: 'The settings of the metering agent on clients, as SMS writes them to client access points.',
      rows: rowsOf('agent'),
      notes: [
        'SMS writes this file itself: change the settings in the administrator console. The names of the settings are those of the site control file.',
      ],
      articles: ['Q199747'],
    };
  if (sameName(name, IDENTITY_SECTION))
    return {
      title: `[${IDENTITY_SECTION}]`,
      summary: 'What kind of file this is.',
      rows: rowsOf('identity'),
      articles: ['Q199747'],
    };
  const isNamed = licenseServers(profile)?.servers.some((server) => sameName(server.name, name)) === true;
  return {
    title: `Server ${quote(name)}`,
    summary: isNamed
      ? 'A metering server that LicenseServers names.'
      : 'A section for a metering server; LicenseServers does not name this one.',
    rows: rowsOf('server'),
    articles: ['Q199747'],
  };
}

function rowsOf(section: LicmtrEntry['section']): readonly { label: string; value: string }[] {
  return licmtrEntries
    .filter((entry) => entry.section === section)
    .map(({ name, meaning }) => ({ label: name, value: meaning.text }));
}
