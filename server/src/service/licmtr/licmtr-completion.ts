import { type LicmtrEntry, licmtrEntries } from '../../core/catalogue/licmtr.ts';
import {
  type MeteringSetting,
  meteringSettings,
  settingOfProperty,
} from '../../core/catalogue/metering/index.ts';
import type { IniFile } from '../../core/document.ts';
import { sameName } from '../../core/ini/name.ts';
import type { ProfileSection } from '../../core/ini/profile.ts';
import { licenseServers, licmtrKey, licmtrLine, SETTINGS_SECTION } from '../../core/site/licmtr.ts';
import type { Card } from '../card.ts';
import type { Completion } from '../completion.ts';
import type { ServiceContext } from '../context.ts';
import type { IniOffers } from '../ini/ini-completion.ts';
import type { OfferedKey, OfferedSection } from '../ini/name-completion.ts';
import { serverOffers } from '../server-offers.ts';
import { settingCard } from '../settings/setting-card.ts';
import { storedOffers } from '../settings/stored-offers.ts';
import { type OfferedValue, valueOffers } from '../value-offers.ts';
import { sectionKind } from './licmtr-hover.ts';

/** What LICMTR.CFG may hold: lines that the published sample shows, and the sections of the servers that it or the site names. */
export function licmtrOffers(document: IniFile, { facts }: ServiceContext): IniOffers {
  const servers = [
    ...(licenseServers(document.profile)?.servers.map(({ name }) => name) ?? []),
    ...(facts.servers?.value ?? []),
  ];
  return {
    sections: [agentSection, ...[...new Set(servers)].map(serverSection)],
    keysOf: (section) => keysOf(document, section),
    valuesFor: (line) => valuesFor(document, line, servers),
  };
}

const agentSection: OfferedSection = {
  name: SETTINGS_SECTION,
  detail: 'the settings of the agent',
  card: () => ({
    title: `[${SETTINGS_SECTION}]`,
    summary: 'The settings of the metering agent on clients.',
    articles: ['Q199747'],
  }),
  keys: [],
};

function serverSection(name: string): OfferedSection {
  const keys = licmtrEntries
    .filter(({ section }) => section === 'server')
    .map((entry) => offeredEntry(entry, name));
  const card = (): Card => ({ title: `Server ${name}`, articles: ['Q199747'] });
  return { name, detail: 'a metering server', card, keys };
}

function keysOf(document: IniFile, section: ProfileSection): readonly OfferedKey[] {
  const kind = sectionKind(document, section.line);
  const presentIn = (name: string) => (within: ProfileSection) => licmtrLine(document.profile, within, name);
  const settings = kind === 'agent' ? meteringSettings.filter(isInLicmtr).map(offeredSetting) : [];
  const entries = licmtrEntries
    .filter(({ section: place }) => place === kind)
    .map((entry) => offeredEntry(entry, section.name));
  return [...settings, ...entries].map((key) => ({ ...key, presentIn: presentIn(licmtrKey(key.name).name) }));
}

/** LICMTR.CFG repeats the properties of the client's item. */
function isInLicmtr({ stored }: MeteringSetting): boolean {
  return stored?.item === 'LICENSE METERING';
}

function offeredSetting(setting: MeteringSetting): OfferedKey {
  const name = setting.stored?.property ?? setting.key;
  return {
    name: `(REG_DWORD) ${name}`,
    detail: setting.label,
    firstValue: storedOffers(name)[0]?.value ?? '',
    values: storedOffers(name).map(({ value }) => value),
    card: () => settingCard(setting),
  };
}

function offeredEntry(entry: LicmtrEntry, sectionName: string): OfferedKey {
  const { name, type, meaning, example } = entry;
  return {
    name: type === '' ? name : `(${type}) ${name}`,
    detail: meaning.text,
    firstValue: name === 'UncDbPath' ? `\\\\${sectionName}\\LicMtr` : example,
    card: () => entryCard(entry),
  };
}

function entryCard({ name, meaning, notes, articles }: LicmtrEntry): Card {
  return { title: name, summary: meaning.text, notes, articles };
}

function valuesFor(document: IniFile, line: number, servers: readonly string[]): readonly Completion[] {
  const { profile, text } = document;
  const { name } = licmtrKey(profile.keyName(line));
  const kind = sectionKind(document, line);
  const setting = kind === 'agent' ? settingOfProperty(name) : undefined;
  const entry = licmtrEntries.find((known) => known.section === kind && sameName(known.name, name));
  const card = setting ? () => settingCard(setting) : entry && (() => entryCard(entry));
  const offers = setting
    ? storedOffers(setting.stored?.property ?? '')
    : entryOffers(document, line, entry, servers);
  return valueOffers(text, profile.valueSpan(line), offers, card);
}

function entryOffers(
  { profile }: IniFile,
  line: number,
  entry: LicmtrEntry | undefined,
  servers: readonly string[],
): readonly OfferedValue[] {
  if (!entry) return [];
  if (entry.name === 'LicenseServers') return serverOffers(profile.value(line), servers);
  if (entry.name === 'UncDbPath')
    return [{ value: `\\\\${profile.sectionAt(line).name}\\LicMtr`, meaning: 'the share of this server' }];
  return entry.example === '' ? [] : [{ value: entry.example, meaning: 'as in Q199747' }];
}
