import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import type { SiteFacts } from '../../server/src/core/site/facts.ts';
import { decodeBytes, encodeText } from '../../server/src/core/text/encoding.ts';
import { type GoldenCase, goldenCases, goldenRules } from './golden-cases.ts';

/** A golden text as a file of a workspace, in a site of its own. */
export interface GoldenFile {
  readonly golden: GoldenCase;
  /** Below the workspace, with forward slashes. */
  readonly path: string;
  /** The settings below `smsMetering` that it is checked with. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A client's log tells nothing of its site. */
const names: Readonly<Record<LanguageId, string>> = {
  'remodbc-ini': 'Remodbc.ini',
  'licmtr-cfg': 'LICMTR.CFG',
  'sms-site-control': 'sitectrl.ct0',
  'site-metering': 'SiteMetering.ini',
  'sms-metering-log': 'Liccli.log',
  'sms-metering-settings': '.smsmetering.ini',
};

/**
 * Lays out every golden text below a folder, with the bytes of its encoding, in a site of its own. A profile beside it states the
 * facts of the site; for a golden text that is itself the profile, settings do.
 */
export function writeGoldenWorkspace(folder: string): readonly GoldenFile[] {
  return goldenRules()
    .flatMap(goldenCases)
    .flatMap((golden) => {
      const bytes = bytesOf(golden);
      // A profile states its servers itself, and no setting can.
      if (!bytes || (golden.language === 'site-metering' && golden.facts.servers)) return [];
      const site = join(folder, golden.rule, golden.file.replace('.', '-'));
      const name = golden.facts.fileName ?? names[golden.language];
      const path = `${golden.rule}/${golden.file.replace('.', '-')}/${name}`;
      for (const [label, text] of Object.entries(golden.copies ?? {})) write(join(site, label), text);
      if (golden.language !== 'site-metering') write(join(site, 'SiteMetering.ini'), profileOf(golden.facts));
      write(join(folder, path), bytes);
      return [{ golden, path, settings: settingsOf(golden) }];
    });
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, 'latin1');
}

/** Undefined where no reader can know the encoding that the text is meant to have. */
function bytesOf({ text, encoding }: GoldenCase): Uint8Array | undefined {
  const bytes = encodeText({ text, encoding });
  if (!(bytes instanceof Uint8Array)) return undefined;
  const read = decodeBytes(bytes);
  return read.text === text && read.encoding === encoding ? bytes : undefined;
}

function profileOf(facts: SiteFacts): string {
  const { zone, version, hotfixes, environment, servers } = facts;
  const lines = [
    ['Zone', zone?.value],
    ['Version', version?.value],
    ['Hotfixes', hotfixes?.value.join(', ')],
    ['ReferenceDate', referenceDateOf(facts)],
    ['Environment', environment?.value],
    ['Servers', servers?.value.join(', ')],
  ].flatMap(([key, value]) => (value ? [`${key}=${value}\r\n`] : []));
  // An empty one keeps sites apart, and nobody has to look at it.
  return lines.length === 0 ? '' : `[Site]\r\n${lines.join('')}`;
}

/** The settings of a golden text as a settings file for its folder; blank where it has none. */
export function settingsFileOf({ settings }: GoldenFile): string {
  const { rules = {}, schedules = {}, thresholds = {}, ...single } = settings;
  const lines = (values: object): string =>
    Object.entries(values)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join('');
  const groups = Object.entries({ rules, schedules, thresholds })
    .map(([name, values]) => [name, lines(values as object)] as const)
    .filter(([, text]) => text !== '');
  return lines(single) + groups.map(([name, text]) => `[${name}]\n${text}`).join('');
}

function settingsOf({ language, facts, settings }: GoldenCase): GoldenFile['settings'] {
  const { propertyMap, severities, ...others } = settings;
  const { mode } = facts;
  return {
    ...others,
    ...(propertyMap && { schedules: propertyMap }),
    ...(severities && { rules: severities }),
    ...(mode && { mode: mode.value }),
    ...(language === 'site-metering' && factsAsSettings(facts)),
  };
}

function factsAsSettings(facts: SiteFacts): GoldenFile['settings'] {
  const { zone, version, hotfixes, environment } = facts;
  const referenceDate = referenceDateOf(facts);
  return {
    ...(zone && { timeZone: zone.value }),
    ...(version && { version: version.value }),
    ...(hotfixes && { hotfixes: hotfixes.value }),
    ...(environment && { environment: environment.value }),
    ...(referenceDate && { referenceDate }),
  };
}

function referenceDateOf({ referenceDate }: SiteFacts): string | undefined {
  return referenceDate && new Date(referenceDate.value * 1000).toISOString();
}
