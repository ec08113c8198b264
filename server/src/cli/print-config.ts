import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ChosenSetting,
  chooseSettings,
  type StatedSetting,
  settingIn,
} from '../core/configuration/layers.ts';
import type { SettingValue } from '../core/configuration/setting-description.ts';
import { valueInWords } from '../core/configuration/setting-value.ts';
import { settingList } from '../core/configuration/settings-list.ts';
import { layerOfSource } from '../core/configuration/source-layer.ts';
import type { FactOrigin } from '../core/site/facts.ts';
import type { SiteSource } from '../core/site/resolve.ts';
import { fileName } from '../core/site/site.ts';
import { compareTexts } from '../core/text/compare-texts.ts';
import { type CommandContext, complain, type ExitCode } from './command.ts';
import type { CheckOptions } from './commands/check-options.ts';
import { findFiles } from './find-files.ts';
import { pathOf } from './report/path.ts';
import { settingsProblems } from './settings-above.ts';
import { layoutOf, SiteFiles } from './site-files.ts';

/** A setting as it counts for a path; one that nothing states is as the product has it. */
interface ConfigRow {
  readonly name: string;
  readonly value: SettingValue;
  readonly origin: FactOrigin | undefined;
  readonly overrode: readonly StatedSetting[];
}

const ofOptions = {
  rules: { words: 'option --rule' },
  thresholds: { words: 'option --threshold' },
  schedules: { words: 'option --property' },
  unknownNames: { words: 'option --unknown-names' },
};

/** Files of a site decide nothing about checking. */
const ofFiles = {
  rules: { words: '' },
  thresholds: { words: '' },
  schedules: { words: '' },
  unknownNames: { words: '' },
};

/** Prints which settings count for a file, or for the files right in a folder, and what states them. */
export async function printConfig(context: CommandContext, options: CheckOptions): Promise<ExitCode> {
  let code: ExitCode = 0;
  const printed: { readonly path: string; readonly rows: readonly ConfigRow[] }[] = [];
  for (const path of options.paths) {
    const { paths, roots, problems } = await findFiles([path]);
    const site = new SiteFiles(layoutOf(paths, roots), options.source);
    if (roots.length > 0) printed.push({ path, rows: rowsFor(path, site, options.source) });
    else code = 2;
    const sentences = problems.map(({ sentence }) => sentence);
    for (const said of [...sentences, ...site.notes, ...settingsProblems(roots, [])]) complain(context, said);
  }
  const write = options.format === 'json' ? asJson : asText;
  context.out.write(write(printed));
  return code;
}

function rowsFor(path: string, site: SiteFiles, options: SiteSource): readonly ConfigRow[] {
  const file = isFolder(path) ? join(path, 'any') : path;
  const { stated, told } = site.tellingOf(file);
  const chosen = chooseSettings([
    layerOfSource(options, ofOptions),
    ...stated.map((source) => layerOfSource(source, ofFiles)),
    ...site.settingsLayersOf(file),
    ...told.map((source) => layerOfSource(source, ofFiles)),
  ]);
  return settingList.flatMap((setting): readonly ConfigRow[] => {
    if (!('default' in setting)) return membersOf(setting.name, [...chosen.values()]);
    if (setting.isPersonal) return [];
    const { name } = setting;
    return [{ value: setting.default, origin: undefined, overrode: [], ...settingIn(chosen, name), name }];
  });
}

function membersOf(group: string, chosen: readonly ChosenSetting[]): readonly ConfigRow[] {
  return chosen
    .filter(({ name }) => name.startsWith(`${group}.`))
    .toSorted((first, second) => compareTexts(first.name, second.name));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function asText(printed: readonly { readonly path: string; readonly rows: readonly ConfigRow[] }[]): string {
  return printed.map(({ path, rows }) => `Settings for ${path}\n\n${rows.map(rowText).join('')}`).join('\n');
}

function rowText({ name, value, origin, overrode }: ConfigRow): string {
  const words = valueInWords(value);
  return [
    `${name} = ${words}${origin ? '' : `${words === '' ? '' : '  '}(default)`}`,
    ...(origin ? [`    from ${placeOf(origin)}`] : []),
    ...overrode.map((other) => `    instead of ${valueInWords(other.value)} from ${placeOf(other.origin)}`),
    '',
  ].join('\n');
}

/** "[Site] Zone, site/SiteMetering.ini:3". */
function placeOf({ words, uri, line }: FactOrigin): string {
  if (uri === undefined) return words;
  const what = words.replace(` in ${fileName(uri)}`, '');
  return `${what}, ${pathOf(uri)}${line === undefined ? '' : `:${line + 1}`}`;
}

function asJson(printed: readonly { readonly path: string; readonly rows: readonly ConfigRow[] }[]): string {
  const list = printed.map(({ path, rows }) => ({
    path,
    settings: rows.map(({ name, value, origin, overrode }) => ({
      name,
      value,
      origin: origin ? originToJson(origin) : 'default',
      overrode: overrode.map((other) => ({ value: other.value, origin: originToJson(other.origin) })),
    })),
  }));
  return `${JSON.stringify(list, undefined, 2)}\n`;
}

/** Lines count from zero, as in reports. */
function originToJson({ words, uri, line }: FactOrigin): unknown {
  return { words, ...(uri !== undefined && { file: pathOf(uri) }), ...(line !== undefined && { line }) };
}
