import { type LicmtrEntry, licmtrEntry } from '../../core/catalogue/licmtr.ts';
import { settingOfProperty } from '../../core/catalogue/metering/index.ts';
import type { IniFile } from '../../core/document.ts';
import { sameName } from '../../core/ini/name.ts';
import { valueWithoutPasswords } from '../../core/ini-secrets.ts';
import { IDENTITY_SECTION, type LicmtrKey, licmtrKey, SETTINGS_SECTION } from '../../core/site/licmtr.ts';
import { readStoredValue } from '../../core/site/stored-value.ts';
import { type Card, type CardRow, quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import type { Hover } from '../hover.ts';
import { iniPlace, withReach } from '../ini/ini-place.ts';
import { rowsUnlessSecret } from '../secret-value.ts';
import { filetimeRows } from '../settings/moment-rows.ts';
import { settingCard } from '../settings/setting-card.ts';
import { settingValueCard } from '../settings/value-card.ts';
import { windowsRow } from '../value-text.ts';
import { isNamedServer, licmtrSectionCard } from './section-card.ts';

/** What there is to say about a place of LICMTR.CFG: a section, a key or its value. */
export function licmtrHover(document: IniFile, offset: number, context: ServiceContext): Hover | undefined {
  const place = iniPlace(document, offset);
  if (!place) return undefined;
  const { start, end, line, part } = place;
  if (part === 'section') return { start, end, card: licmtrSectionCard(document, line) };
  const card = lineCard(document, line, part, context);
  return { start, end, card: withReach(document, line, card) };
}

/** Which kind of section a line stands in; every section that is no other describes a server. */
export function sectionKind({ profile }: IniFile, line: number): LicmtrEntry['section'] {
  const { name } = profile.sectionAt(line);
  if (sameName(name, SETTINGS_SECTION)) return 'agent';
  return sameName(name, IDENTITY_SECTION) ? 'identity' : 'server';
}

function lineCard(document: IniFile, line: number, part: 'name' | 'value', context: ServiceContext): Card {
  const { profile } = document;
  const key = licmtrKey(profile.keyName(line));
  const kind = sectionKind(document, line);
  const setting = kind === 'agent' ? settingOfProperty(key.name) : undefined;
  if (setting && part === 'name') return withType(settingCard(setting), key);
  if (setting) {
    const text = valueWithoutPasswords(profile, line);
    const value = readStoredValue(setting, text);
    const stated = { setting, text, value, form: 'stored' as const, calledAs: key.name };
    return withType(settingValueCard(stated, document, context), key);
  }
  const entry = licmtrEntry(kind, key.name);
  return entry ? entryCard(document, line, entry, key, context) : unknownLineCard(document, line, key);
}

function entryCard(
  document: IniFile,
  line: number,
  entry: LicmtrEntry,
  key: LicmtrKey,
  context: ServiceContext,
): Card {
  const value = valueWithoutPasswords(document.profile, line);
  const { text, evidence } = entry.meaning;
  return withType(
    {
      title: `${entry.name}: ${quote(value)}`,
      summary: evidence === 'unknown' ? text : `${text} (${evidence})`,
      rows: [
        ...(entry.name === 'LastUpdate' ? filetimeRows(value, context) : []),
        ...(entry.name === 'LicenseServers' ? serverRows(document, value) : []),
      ],
      notes: entry.notes,
      articles: entry.articles,
    },
    key,
  );
}

const MOST_SERVERS = 20;

function serverRows(document: IniFile, value: string): readonly CardRow[] {
  const names = value.split(/[,;]/).flatMap((part) => part.trim() || []);
  if (names.length === 0) return [{ label: 'Servers', value: 'none: the agent cannot run (Q199747)' }];
  const rows = names.slice(0, MOST_SERVERS).map((name) => ({
    label: 'Server',
    value: `${quote(name)}, ${isNamedServer(document, name) ? 'described in a section of its own' : 'without a section of its own'}`,
  }));
  return names.length > MOST_SERVERS
    ? [...rows, { label: 'Servers', value: `${names.length - MOST_SERVERS} more` }]
    : rows;
}

function unknownLineCard(document: IniFile, line: number, { name, type }: LicmtrKey): Card {
  return withType(
    {
      title: quote(name),
      summary:
        'No article names this line in this section. That does not make it wrong: the published sample is the only one.',
      rows: rowsUnlessSecret(document, line, () => windowsRow(document.profile, line)),
      articles: ['Q199747'],
    },
    { name, type },
  );
}

const typeWords: Readonly<Record<string, string>> = {
  REG_DWORD: 'a 32-bit number',
  REG_SZ: 'a text',
  REG_MULTI_SZ: 'several texts',
  REG_EXPAND_SZ: 'a text with variables',
  REG_BINARY: 'bytes',
};

/** The card with the type that stands in front of the name, if one does. */
function withType(card: Card, { type }: LicmtrKey): Card {
  if (type === '') return card;
  const words = typeWords[type];
  const value = words ? `${type}, ${words}` : type;
  return { ...card, rows: [...(card.rows ?? []), { label: 'Registry type', value }] };
}
