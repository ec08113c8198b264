import { type LicmtrEntry, licmtrEntries } from '../../core/catalogue/licmtr.ts';
import {
  type MeteringSetting,
  meteringSettings,
  settingOfProperty,
} from '../../core/catalogue/metering/index.ts';
import type { IniFile } from '../../core/document.ts';
import type { Finding } from '../../core/finding.ts';
import { sameName } from '../../core/ini/name.ts';
import type { ProfileSection } from '../../core/ini/profile.ts';
import { licenseServers, licmtrKey, licmtrLine, SETTINGS_SECTION } from '../../core/site/licmtr.ts';
import type { Completion } from '../completion.ts';
import type { ServiceContext } from '../context.ts';
import { iniCompletions } from '../ini-completion.ts';
import type { OfferedKey, OfferedSection } from '../name-completion.ts';
import { settingCard } from '../settings/setting-card.ts';
import { sectionKind } from './licmtr-hover.ts';

/** What could stand at a place of LICMTR.CFG, in the order to show it: lines that the published sample shows, and the sections of the servers it names. */
export function licmtrCompletions(
  document: IniFile,
  offset: number,
  findings: readonly Finding[],
  { facts }: ServiceContext,
): readonly Completion[] {
  const servers = [
    ...(licenseServers(document.profile)?.servers.map(({ name }) => name) ?? []),
    ...(facts.servers?.value ?? []),
  ];
  return iniCompletions(document, offset, findings, {
    sections: [agentSection, ...[...new Set(servers)].map(serverSection)],
    keysOf: (section) => keysOf(document, section),
    valuesFor: (line) => valuesFor(document, line, servers),
  });
}

const agentSection: OfferedSection = {
  name: SETTINGS_SECTION,
  detail: 'the settings of the agent',
  card: {
    title: `[${SETTINGS_SECTION}]`,
    summary: 'The settings of the metering agent on clients.',
    articles: ['Q199747'],
  },
};

function serverSection(name: string): OfferedSection {
  return { name, detail: 'a metering server', card: { title: `Server ${name}`, articles: ['Q199747'] } };
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
    firstValue: shownValues[name]?.[0]?.value ?? '',
    card: settingCard(setting),
  };
}

function offeredEntry(
  { name, type, meaning, example, notes, articles }: LicmtrEntry,
  sectionName: string,
): OfferedKey {
  return {
    name: type === '' ? name : `(${type}) ${name}`,
    detail: meaning.text,
    firstValue: name === 'UncDbPath' ? `\\\\${sectionName}\\LicMtr` : example,
    card: { title: name, summary: meaning.text, notes, articles },
  };
}

/** Values that Q199747 shows, or that follow from what it says. */
const shownValues: Readonly<Record<string, readonly { readonly value: string; readonly meaning: string }[]>> =
  {
    ContinuousOffline: [
      { value: '1', meaning: 'offline mode' },
      { value: '0', meaning: 'online mode' },
    ],
    GoOnLineInt: [{ value: '900', meaning: '15 minutes, the default' }],
    TriesBeforeOffline: [{ value: '1', meaning: 'the default' }],
  };

function valuesFor(document: IniFile, line: number, servers: readonly string[]): readonly Completion[] {
  const { profile, text } = document;
  const { name } = licmtrKey(profile.keyName(line));
  const span = profile.valueSpan(line);
  return offersFor(document, line, name, servers).map(({ value, meaning }) => ({
    label: value,
    kind: 'value',
    detail: meaning,
    edit: { ...span, newText: value },
    filterText: text.slice(span.start, Math.min(span.end, span.start + 200)) || value,
  }));
}

function offersFor(
  document: IniFile,
  line: number,
  name: string,
  servers: readonly string[],
): readonly { readonly value: string; readonly meaning: string }[] {
  const kind = sectionKind(document, line);
  if (kind === 'agent') {
    const property = settingOfProperty(name)?.stored?.property;
    if (property !== undefined) return shownValues[property] ?? [];
    if (sameName(name, 'LicenseServers'))
      return [...new Set(servers)].map((value) => ({ value, meaning: 'metering server of the site' }));
  }
  const entry = licmtrEntries.find((known) => known.section === kind && sameName(known.name, name));
  if (entry?.name === 'UncDbPath')
    return [
      { value: `\\\\${document.profile.sectionAt(line).name}\\LicMtr`, meaning: 'the share of this server' },
    ];
  return entry && entry.example !== '' ? [{ value: entry.example, meaning: 'as in Q199747' }] : [];
}
