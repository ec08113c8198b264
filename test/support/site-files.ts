import { languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { lineOf, parseFile } from '../../server/src/core/document.ts';
import { configuredIn } from '../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../server/src/core/settings.ts';
import type { ConfiguredSetting, PropertyMap } from '../../server/src/core/site/configured.ts';
import type { SiteFacts } from '../../server/src/core/site/facts.ts';
import { resolveFacts } from '../../server/src/core/site/resolve.ts';
import { type SiteFile, siteSources } from '../../server/src/core/site/site.ts';

/** A file of a site from its address and text; the name tells the language. */
export function siteFile(uri: string, text: string, propertyMap: PropertyMap = {}): SiteFile {
  const language = languageOfFile(uri) ?? 'remodbc-ini';
  const file = parseFile(text, language);
  return {
    uri,
    language,
    ...(file.kind === 'ini' && { profile: file.profile }),
    ...(file.kind === 'control' && { tree: file.tree }),
    configured: configuredIn(file, { ...defaultSettings, propertyMap }),
    lineOf: (offset) => lineOf(file, offset),
  };
}

/** What files tell of their site, by address and text. */
export function factsOf(files: Readonly<Record<string, string>>, now = 0): SiteFacts {
  const sources = siteSources(Object.entries(files).map(([uri, text]) => siteFile(uri, text)));
  return resolveFacts(sources, { now, fileTime: undefined });
}

/** A setting in the form that tests compare: its name, how the file calls it, and what was understood. */
export function inShort({ setting, calledAs, form, value }: ConfiguredSetting) {
  return {
    name: `${setting.section}.${setting.key}`,
    calledAs,
    form,
    value: value.ok ? value.value : { notUnderstood: value.notUnderstood, expected: value.expected },
  };
}
