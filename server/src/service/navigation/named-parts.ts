import type { ControlFile, IniFile, MeteringFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import { sameName } from '../../core/ini/name.ts';
import type { ProfileSection } from '../../core/ini/profile.ts';
import { withoutSecrets } from '../../core/logs/secrets.ts';
import { licmtrKey } from '../../core/site/licmtr.ts';
import { propertyOf } from '../../core/sitectrl/property.ts';
import { NONE } from '../../core/sitectrl/tree.ts';
import type { Span } from '../../core/text/lines.ts';
import { printable } from '../card.ts';
import { shownField, shownText } from '../control/shown-field.ts';
import { sectionKind } from '../licmtr/licmtr-hover.ts';
import { blockNameField } from './block-path.ts';
import { serverNamesOnLine } from './server-names.ts';

/** A part of a file that a person may look for by its name. Start and end are those of the name in the file. */
export interface NamedPart extends Span {
  readonly kind: 'section' | 'key' | 'server';
  readonly name: string;
  /** The section or block around it; empty for the outermost. */
  readonly container: string;
}

/** More parts than this are not kept of one file. */
const MOST_PARTS = 10_000;
const LONGEST_NAME = 60;

const partsOfFile = new WeakMap<MeteringFile, readonly NamedPart[]>();

/** Sections, keys, servers, blocks with the names of their components, and properties of a file, in its order. What a log says has no names. */
export function namedParts(file: MeteringFile): readonly NamedPart[] {
  const known = partsOfFile.get(file);
  if (known) return known;
  const parts = file.kind === 'ini' ? iniParts(file) : file.kind === 'control' ? controlParts(file) : [];
  partsOfFile.set(file, parts);
  return parts;
}

/** Those whose name holds the letters of a query, those that hold it in one piece first; at most so many. */
export function partsMatching(
  parts: readonly NamedPart[],
  query: string,
  most: number,
): readonly NamedPart[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const ranked: [NamedPart[], NamedPart[]] = [[], []];
  for (const part of parts) {
    const name = part.name.toLowerCase().replace(/\s+/g, '');
    if (name.includes(wanted)) ranked[0].push(part);
    else if (ranked[1].length < most && holdsInOrder(name, wanted)) ranked[1].push(part);
    if (ranked[0].length >= most) break;
  }
  return [...ranked[0], ...ranked[1]].slice(0, most);
}

function holdsInOrder(name: string, letters: string): boolean {
  let at = 0;
  for (let index = 0; index < name.length && at < letters.length; index++)
    if (name.charCodeAt(index) === letters.charCodeAt(at)) at++;
  return at === letters.length;
}

function iniParts(file: IniFile): readonly NamedPart[] {
  const { profile } = file;
  const parts: NamedPart[] = [];
  for (const section of [profile.preamble, ...profile.sections]) {
    if (parts.length >= MOST_PARTS) break;
    const container = section === profile.preamble ? '' : `[${shown(section.name)}]`;
    if (section !== profile.preamble) parts.push(headerPart(file, section, container));
    addKeys(file, section, container, parts);
  }
  return parts;
}

function headerPart(file: IniFile, section: ProfileSection, name: string): NamedPart {
  const { ini, language } = file;
  const { line } = section;
  const span = ini.nameSpan(line);
  return language === 'licmtr-cfg' && sectionKind(file, line) === 'server'
    ? { ...span, kind: 'server', name: shown(section.name), container: '' }
    : { ...span, kind: 'section', name, container: '' };
}

function addKeys(file: IniFile, section: ProfileSection, container: string, parts: NamedPart[]): void {
  const { ini, language, profile } = file;
  for (let line = section.line + 1; line < section.endLine && parts.length < MOST_PARTS; line++) {
    if (ini.kind(line) !== LineKind.key) continue;
    const name = profile.keyName(line);
    parts.push({
      kind: 'key',
      name: shown(language === 'licmtr-cfg' ? licmtrKey(name).name : name) || '=',
      container,
      start: ini.nameStart(line),
      end: ini.nameEnd(line),
    });
    if (language !== 'site-metering' || !sameName(name, 'Servers')) continue;
    for (const { start, end, name: server } of serverNamesOnLine(file, line))
      parts.push({ kind: 'server', name: shown(server), container, start, end });
  }
}

function controlParts({ tree }: ControlFile): readonly NamedPart[] {
  const { tokens } = tree;
  const parts: NamedPart[] = [];
  const names = new Map<number, string>();
  for (let item = 0; item < tree.count && parts.length < MOST_PARTS; item++) {
    const parent = tree.parent(item);
    const container = parent === NONE ? '' : (names.get(parent) ?? '');
    if (tree.isBlock(item)) {
      const field = blockNameField(tree, item);
      const component = field === undefined ? '' : ` ${bare(shownField(tree, item, field))}`;
      const name = shown(`${bare(shownText(tree.name(item)))}${component}`);
      names.set(item, name);
      const keyword = tree.firstToken(item);
      parts.push({
        kind: 'section',
        name,
        container,
        start: tokens.start(keyword),
        end: tokens.end(keyword),
      });
      continue;
    }
    const property = propertyOf(tree, item);
    if (!property) continue;
    const name = shown(bare(shownText(property.name)));
    if (name !== '') parts.push({ kind: 'key', name, container, ...tokens.valueSpan(property.nameToken) });
  }
  return parts;
}

function shown(text: string): string {
  const line = printable(withoutSecrets(text)).trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 3)}...` : line;
}

/** A quoted text without its quotes. */
function bare(text: string): string {
  return text.replace(/^"|"$/g, '');
}
