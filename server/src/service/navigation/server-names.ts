import { controlBlocks, controlStatements } from '../../core/catalogue/control/index.ts';
import { meteringSetting } from '../../core/catalogue/metering/index.ts';
import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import { sameName } from '../../core/ini/name.ts';
import { licmtrKey, SETTINGS_SECTION } from '../../core/site/licmtr.ts';
import { type ControlTree, fieldsOf } from '../../core/sitectrl/tree.ts';
import type { Span } from '../../core/text/lines.ts';
import { secretsOf } from '../control/shown-field.ts';

/** The name of a server, and where it stands. */
export interface ServerName extends Span {
  readonly name: string;
}

/** A line with more characters than this names no servers. */
const LONGEST_VALUE = 20_000;

/** The servers that the value of a line names: LicenseServers and UncDbPath of LICMTR.CFG, and the lists of servers of a profile. */
export function serverNamesOnLine({ language, ini, profile }: IniFile, line: number): readonly ServerName[] {
  if (ini.kind(line) !== LineKind.key) return [];
  const section = profile.sectionAt(line).name;
  const name = profile.keyName(line);
  const value = profile.valueSpan(line);
  if (value.end - value.start > LONGEST_VALUE) return [];
  const text = ini.text.slice(value.start, value.end);
  if (language === 'site-metering')
    return meteringSetting(section, name)?.type === 'names' ? listedNames(text, value.start) : [];
  if (language !== 'licmtr-cfg') return [];
  const key = licmtrKey(name).name;
  if (sameName(section, SETTINGS_SECTION))
    return sameName(key, 'LicenseServers') ? listedNames(text, value.start) : [];
  return sameName(key, 'UncDbPath') ? shareServers(text, value.start) : [];
}

/** The servers that the own fields of an item of a site control file name: fields that hold one in published samples, and network paths of RESOURCE. */
export function serverNamesOfItem(tree: ControlTree, item: number): readonly ServerName[] {
  const name = tree.name(item);
  const place = serverFields.get(tree.isBlock(item) ? `BEGIN_${name}` : name);
  if (place === undefined) return [];
  const token = fieldsOf(tree, item)[place];
  if (token === undefined || secretsOf(tree).isSecret(item, token)) return [];
  const { start, end } = tree.tokens.valueSpan(token);
  if (end - start > LONGEST_VALUE) return [];
  const text = tree.tokens.characters.slice(start, end);
  return name === 'RESOURCE' ? shareServers(text, start) : trimmedName(text, start);
}

/** Which field of a block or statement holds the name of a server, as the catalogue tells it. */
const serverFields: ReadonlyMap<string, number> = new Map([
  ['RESOURCE', 1],
  ...[...controlBlocks.map((entry) => ({ ...entry, name: `BEGIN_${entry.name}` })), ...controlStatements]
    .map(({ name, fields }) => [name, name === 'SERVER' ? 0 : fields.indexOf('server')] as const)
    .filter(([, place]) => place >= 0),
]);

/** Names with commas or semicolons between them. */
function listedNames(text: string, offset: number): readonly ServerName[] {
  if (text.trim().toLowerCase() === 'none') return [];
  return [...text.matchAll(/[^,;]+/g)].flatMap(({ 0: part, index }) => trimmedName(part, offset + index));
}

/** The servers of network paths: `\\METER01\LicMtr`. A name that stands twice in a value is found twice. */
function shareServers(text: string, offset: number): readonly ServerName[] {
  return [...text.matchAll(/\\\\([^\\/:*?"<>|[\]\s]+)/g)].map(({ 1: name = '', index }) => {
    const start = offset + index + 2;
    return { name, start, end: start + name.length };
  });
}

function trimmedName(text: string, offset: number): readonly ServerName[] {
  const name = text.trim();
  if (name === '') return [];
  const start = offset + text.indexOf(name);
  return [{ name, start, end: start + name.length }];
}
