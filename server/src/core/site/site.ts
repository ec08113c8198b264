import type { LanguageId } from '../catalogue/language.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { ControlTree } from '../sitectrl/tree.ts';
import { type ConfiguredSetting, type SettingName, settingName } from './configured.ts';
import type { Fact, FactOrigin } from './facts.ts';
import { licenseServers } from './licmtr.ts';
import type { SiteSource } from './resolve.ts';
import { sourceOfSettings } from './stated-facts.ts';

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
  const servers = namedServers(file);
  return {
    ...(servers && { servers }),
    ...sourceOfSettings(settings),
    ...(settings.size > 0 && { settings }),
  };
}

/** The servers that LICMTR.CFG names. */
function namedServers(file: SiteFile): Fact<readonly string[]> | undefined {
  if (file.language !== 'licmtr-cfg' || !file.profile) return undefined;
  const named = licenseServers(file.profile);
  if (!named || named.servers.length === 0) return undefined;
  return {
    value: named.servers.map(({ name }) => name),
    origin: { words: `LicenseServers in ${fileName(file.uri)}`, uri: file.uri, line: named.line },
  };
}

function originOf(file: SiteFile, configured: ConfiguredSetting): FactOrigin {
  const name =
    configured.form === 'words'
      ? `[${configured.setting.section}] ${configured.setting.key}`
      : configured.calledAs;
  return { words: `${name} in ${fileName(file.uri)}`, uri: file.uri, line: file.lineOf(configured.start) };
}

/** The last part of an address, as a person reads it. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
