import { type MeteringSection, type MeteringSetting, meteringSections } from '../catalogue/metering/index.ts';
import { fileDefinition } from '../sitectrl/header.ts';
import { decodeScheduleValue } from '../values/schedule/token.ts';
import { describeSchedule } from '../values/schedule/words.ts';
import { type PropertyMap, type SettingName, settingName } from './configured.ts';
import { undeclaredSchedules } from './configured-control.ts';
import type { FactOrigin, SiteFacts } from './facts.ts';
import { resolveFacts } from './resolve.ts';
import { wordsOf } from './setting-words.ts';
import { fileName, type SiteFile, siteSources } from './site.ts';

/** The line end of every file of SMS. */
const LINE_END = '\r\n';

/** More schedules without a name than this help nobody. */
const MOST_UNNAMED = 20;

/**
 * A site metering profile from what files of the site state, with all sections and keys. Above each line stands where its value comes from; what no file
 * states stands as a comment with its default, ready to be taken over by deleting the `;`. The same files always give the same text.
 * @param map the properties of site control files that a person declared; schedules of other properties are listed to choose from
 */
export function createProfile(files: readonly SiteFile[], map: PropertyMap = {}): string {
  const facts = resolveFacts(siteSources(files), { now: 0, fileTime: undefined });
  const lines = [
    ...heading(files),
    ...meteringSections.flatMap((section) => [
      '',
      ...sectionHead(section),
      ...(section.name === 'Local' ? unnamedSchedules(files, map) : []),
      ...section.settings.flatMap((setting) => settingLines(setting, facts, files)),
    ]),
  ];
  return lines.map((line) => line + LINE_END).join('');
}

function heading(files: readonly SiteFile[]): readonly string[] {
  const names = [...new Set(files.map(({ uri }) => fileName(uri)))].toSorted();
  return [
    comment('Site metering profile'),
    ...(names.length > 0 ? [comment(`Made from ${names.join(', ')}.`)] : []),
    comment('What no file states is a comment: delete the ";" and set the value that the console shows.'),
  ];
}

function sectionHead({ name, place }: MeteringSection): readonly string[] {
  return [comment(place), `[${name}]`];
}

/** The lines of one setting: a value and its origin, or its default behind a `;`. */
function settingLines(
  setting: MeteringSetting,
  facts: SiteFacts,
  files: readonly SiteFile[],
): readonly string[] {
  const { key } = setting;
  const known = knownValue(setting, facts, files);
  if (known?.words !== undefined) return [comment(`from ${known.origin}`), `${key}=${known.words}`];
  const { text, note } = usualValue(setting);
  return [
    ...(known ? [comment(`not taken over from ${known.origin}, because ${known.reason}`)] : []),
    comment(note),
    comment(`${key}=${text}`),
  ];
}

interface KnownValue {
  /** Undefined where what the file states cannot be written in the profile. */
  readonly words: string | undefined;
  readonly reason: string;
  readonly origin: string;
}

function knownValue(
  setting: MeteringSetting,
  facts: SiteFacts,
  files: readonly SiteFile[],
): KnownValue | undefined {
  const name: SettingName = settingName(setting);
  const fact = facts.settings?.get(name);
  if (fact) {
    const { text, value, calledAs, form } = fact.value;
    const isInferred = form === 'stored' && setting.stored?.evidence === 'inferred';
    const origin =
      placed(`${calledAs}=${text}`, fact.origin) + (isInferred ? ' (its meaning is inferred)' : '');
    const words = value.ok ? wordsOf(setting, value.value) : undefined;
    const isAmount = value.ok && value.value.type === 'amount';
    return { words, origin, reason: isAmount ? 'no text gives its unit' : 'it is not understood' };
  }
  if (name === 'Site.Servers' && facts.servers) {
    const words = wordsOf(setting, { type: 'names', names: facts.servers.value });
    return { words, origin: placed('LicenseServers', facts.servers.origin), reason: 'it is not understood' };
  }
  return name === 'Site.Code' ? siteCode(files) : undefined;
}

/** The site code of a file definition, whose fields are known from SMS 1.x only. */
function siteCode(files: readonly SiteFile[]): KnownValue | undefined {
  for (const { tree, uri } of files) {
    const code = tree && fileDefinition(tree)?.targetSite?.text;
    if (code !== undefined && /^[A-Za-z0-9]{3}$/.test(code))
      return { words: code, origin: `the file definition in ${fileName(uri)}`, reason: '' };
  }
  return undefined;
}

/** `GoOnLineInt=900 in LICMTR.CFG, line 7`. */
function placed(what: string, { uri, line }: FactOrigin): string {
  const file = uri === undefined ? '' : ` in ${fileName(uri)}`;
  return `${what}${file}${line === undefined ? '' : `, line ${line + 1}`}`;
}

/** The default as the profile takes it, else an example, with a note that tells which. */
function usualValue(setting: MeteringSetting): { readonly text: string; readonly note: string } {
  const { default: usual, defaultValue, example, label } = setting;
  if (defaultValue !== undefined)
    return { text: defaultValue, note: `${label} (default, ${usual.evidence})` };
  const without = /^absent: (.*)$/.exec(usual.text)?.[1];
  const lack = without === undefined ? `default: ${usual.text}` : `without this line: ${without}`;
  return { text: example, note: `${label} (an example; ${lack})` };
}

/** Schedules under properties that no text names. A person may recognise them by their rhythm. */
function unnamedSchedules(files: readonly SiteFile[], map: PropertyMap): readonly string[] {
  const found = files.flatMap(({ tree, uri, lineOf }) =>
    tree
      ? undeclaredSchedules(tree, map).map(({ name, value, start }) => {
          const decoded = decodeScheduleValue(value);
          const words = decoded.ok ? decoded.schedules.map(describeSchedule).join('; ') : value;
          return comment(`"${name}": ${words} (${value} in ${fileName(uri)}, line ${lineOf(start) + 1})`);
        })
      : [],
  );
  if (found.length === 0) return [];
  const rest = found.length - MOST_UNNAMED;
  return [
    comment('Which property holds which schedule is not documented. Schedules that were found:'),
    ...found.slice(0, MOST_UNNAMED),
    ...(rest > 0 ? [comment(`and ${rest} more`)] : []),
  ];
}

/** A comment that keeps to its line whatever a file held. */
function comment(text: string): string {
  return `; ${text.replaceAll(/[\0-\x1f\x7f]+/g, ' ')}`;
}
