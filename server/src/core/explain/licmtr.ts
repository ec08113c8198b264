import type { IniFile } from '../document.ts';
import { lineOf } from '../document.ts';
import { sameName } from '../ini/name.ts';
import type { ConfiguredSetting } from '../site/configured.ts';
import { settingName } from '../site/configured.ts';
import type { SiteFacts } from '../site/facts.ts';
import { IDENTITY_SECTION, lastUpdate, licenseServers, licmtrKey, SETTINGS_SECTION } from '../site/licmtr.ts';
import { zoneOfSite } from '../site/zone-of-site.ts';
import { formatDuration } from '../values/duration.ts';
import { formatSpoken } from '../values/format-time.ts';
import { spokenCount } from '../values/plural.ts';
import { utc } from '../values/zone.ts';
import type { Explained } from './explained.ts';
import { iniSections, unreachedNotes, writtenValue } from './ini-rows.ts';
import type { ReportRow } from './model.ts';
import { settingRow } from './setting-words.ts';
import { shownText } from './shown-text.ts';

/** LICMTR.CFG: what SMS tells the metering clients of a site (Q199747). */
export function explainLicmtr(
  file: IniFile,
  configured: readonly ConfiguredSetting[],
  facts: SiteFacts,
): Explained {
  const { profile } = file;
  const settings = new Map(configured.map((setting) => [lineOf(file, setting.whole.start), setting]));
  const updated = lastUpdate(profile);
  const servers = licenseServers(profile);
  const zone = zoneOfSite(facts) ?? utc;
  const rowOf = (line: number): ReportRow => {
    const setting = settings.get(line);
    if (setting) return settingRow(setting, line);
    const { name, type } = licmtrKey(profile.keyName(line));
    const written = writtenValue(file, line);
    const origin = `line ${line + 1}`;
    if (updated?.line === line)
      return {
        label: `${name} (last change)`,
        text: formatSpoken(updated.seconds, zone),
        written,
        unit: 'two halves of a FILETIME, high first (inferred)',
        origin,
      };
    if (servers?.line === line)
      return {
        label: `${name} (metering servers)`,
        text: shownText(servers.servers.map((server) => server.name).join(', ')) || 'none',
        written,
        origin,
      };
    return { label: shownText(type === '' ? name : `${name} (${type})`), text: written, origin };
  };
  return {
    kind: 'configuration of the metering clients, as SMS publishes it on the client access point',
    summary: summaryOf(configured, servers?.servers.map(({ name }) => name) ?? []),
    sections: iniSections(profile, rowOf, meaningOf),
    notes: unreachedNotes(profile),
  };
}

function meaningOf(section: string): string {
  if (sameName(section, SETTINGS_SECTION)) return 'what the agent on clients does';
  return sameName(section, IDENTITY_SECTION) ? 'kind of file' : 'a metering server';
}

function summaryOf(configured: readonly ConfiguredSetting[], servers: readonly string[]): readonly string[] {
  const value = (name: string) => {
    const found = configured.find(({ setting }) => settingName(setting) === name)?.value;
    return found?.ok ? found.value : undefined;
  };
  const mode = value('ClientAgent.RealTimeVerification');
  const [retries, delay] = [value('ClientAgent.Retries'), value('ClientAgent.RetryDelay')];
  return [
    ...(mode?.type === 'flag'
      ? [
          mode.flag
            ? 'Clients are metered online: they ask a server before a program runs.'
            : 'Clients are metered offline: they note what runs and report it later.',
        ]
      : []),
    ...(retries?.type === 'count' && delay?.type === 'duration'
      ? [
          `A client that reaches no server tries again ${spokenCount(retries.number, 'time')}, with ${formatDuration(delay.seconds)} between attempts.`,
        ]
      : []),
    servers.length > 0
      ? `It names ${spokenCount(servers.length, 'metering server')}: ${shownText(servers.join(', '))}.`
      : 'It names no metering server.',
  ];
}
