import type { LanguageId } from '../catalogue/language.ts';
import { sameName } from '../ini/name.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import { resolveCivil } from '../values/epoch.ts';
import { findZone, utc } from '../values/zone.ts';
import { type ConfiguredSetting, type SettingName, settingName } from './configured.ts';
import type { Fact, FactOrigin } from './facts.ts';
import { licenseServers } from './licmtr.ts';
import type { ReferenceDate, SiteSource } from './resolve.ts';

/** A file as the site model sees it: read, never opened in an editor. */
export interface SiteFile {
  readonly uri: string;
  readonly language: LanguageId;
  /** For INI files. */
  readonly profile?: IniProfile;
  /** For site control files. */
  readonly tree?: ControlTree;
  readonly configured: readonly ConfiguredSetting[];
  /** Zero-based line of an offset. */
  readonly lineOf: (offset: number) => number;
}

/**
 * What the files of a site state, as sources for {@link resolveFacts}, the most trusted first: the site metering profile, then LICMTR.CFG, which
 * clients obey, then site control files.
 */
export function siteSources(files: readonly SiteFile[]): readonly SiteSource[] {
  const order: readonly LanguageId[] = ['site-metering', 'licmtr-cfg', 'sms-site-control'];
  return order.flatMap((language) => files.filter((file) => file.language === language).map(sourceOf));
}

/** What one file states. */
export function sourceOf(file: SiteFile): SiteSource {
  const settings = new Map<SettingName, Fact<ConfiguredSetting>>();
  for (const configured of file.configured) {
    const name = settingName(configured.setting);
    if (!settings.has(name)) settings.set(name, { value: configured, origin: originOf(file, configured) });
  }
  const zone = factOf(settings, 'Site.Zone', (value) => (value.type === 'zone' ? value.zone : undefined));
  return {
    ...known({
      zone,
      version: factOf(settings, 'Site.Version', (value) =>
        value.type === 'version' ? value.version : undefined,
      ),
      hotfixes: factOf(settings, 'Site.Hotfixes', (value) =>
        value.type === 'hotfixes' ? value.names : undefined,
      ),
      environment: factOf(settings, 'Site.Environment', (value) =>
        value.type === 'choice' ? (value.text === 'production' ? 'production' : 'test') : undefined,
      ),
      mode: factOf(settings, 'ClientAgent.RealTimeVerification', (value) =>
        value.type === 'flag' ? (value.flag ? 'online' : 'offline') : undefined,
      ),
      referenceDate: referenceDateOf(settings, zone?.value),
      servers:
        factOf(settings, 'Site.Servers', (value) => (value.type === 'names' ? value.names : undefined)) ??
        namedServers(file),
    }),
    ...(settings.size > 0 && { settings }),
  };
}

type Settings = ReadonlyMap<SettingName, Fact<ConfiguredSetting>>;
type UnderstoodValue = Extract<ConfiguredSetting['value'], { readonly ok: true }>['value'];

function factOf<T>(
  settings: Settings,
  name: SettingName,
  read: (value: UnderstoodValue) => T | undefined,
): Fact<T> | undefined {
  const fact = settings.get(name);
  if (!fact?.value.value.ok) return undefined;
  const value = read(fact.value.value.value);
  return value === undefined ? undefined : { value, origin: fact.origin };
}

/** A date without an offset is read in the zone of the site, else in UTC. */
function referenceDateOf(settings: Settings, zone: string | undefined): Fact<ReferenceDate> | undefined {
  return factOf<ReferenceDate>(settings, 'Site.ReferenceDate', (value) => {
    if (value.type !== 'date') return undefined;
    if (value.date === 'now') return 'now';
    if (value.date.kind === 'instant') return { seconds: value.date.seconds };
    const [reading] = value.date.readings;
    return { seconds: resolveCivil(reading.civil, (zone && findZone(zone)) || utc).seconds };
  });
}

/** The servers that LICMTR.CFG names. */
function namedServers(file: SiteFile): Fact<readonly string[]> | undefined {
  if (file.language !== 'licmtr-cfg' || !file.profile) return undefined;
  const servers = licenseServers(file.profile);
  if (!servers || servers.names.length === 0) return undefined;
  return {
    value: servers.names,
    origin: { words: `LicenseServers of ${fileName(file.uri)}`, uri: file.uri, line: servers.line },
  };
}

function originOf(file: SiteFile, configured: ConfiguredSetting): FactOrigin {
  const name =
    configured.form === 'words'
      ? `[${configured.setting.section}] ${configured.setting.key}`
      : configured.calledAs;
  return { words: `${name} in ${fileName(file.uri)}`, uri: file.uri, line: file.lineOf(configured.start) };
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * The folder that holds a file's site: the nearest folder upwards with a site metering profile, else the file's own folder.
 * @param folder address of the file's folder, without a slash at its end
 * @param profileFolders addresses of the folders that hold a profile
 */
export function siteFolder(folder: string, profileFolders: readonly string[]): string {
  const around = profileFolders.filter((other) => folder === other || folder.startsWith(`${other}/`));
  return around.toSorted((first, second) => second.length - first.length)[0] ?? folder;
}

/** True where two lists name the same servers, in any order and case. */
export function sameServers(first: readonly string[], second: readonly string[]): boolean {
  return (
    first.length === second.length && first.every((name) => second.some((other) => sameName(name, other)))
  );
}

function known<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
