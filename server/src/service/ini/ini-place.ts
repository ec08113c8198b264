import type { IniFile } from '../../core/document.ts';
import { LineKind } from '../../core/ini/document.ts';
import type { Span } from '../../core/text/lines.ts';
import type { Card } from '../card.ts';
import { reachOf } from './reach.ts';

/** A part of a line that something can be said about. */
export interface IniPlace extends Span {
  readonly part: 'section' | 'name' | 'value';
  readonly line: number;
}

/** What stands at a place of an INI file: a section's header, the name of a key, or its value; undefined for all else. */
export function iniPlace({ ini }: IniFile, offset: number): IniPlace | undefined {
  const line = ini.lineAt(offset);
  if (offset < ini.contentStart(line) || offset > ini.contentEnd(line)) return undefined;
  const kind = ini.kind(line);
  if (kind === LineKind.section) {
    const end = ini.nameEnd(line) + 1;
    return offset > end ? undefined : { part: 'section', line, start: ini.contentStart(line), end };
  }
  if (kind !== LineKind.key) return undefined;
  if (offset <= ini.nameEnd(line)) return { part: 'name', line, ...ini.nameSpan(line) };
  if (offset < ini.valueStart(line)) return undefined;
  return { part: 'value', line, start: ini.valueStart(line), end: ini.contentEnd(line) };
}

/** A card about a key; that its line has no effect is the first thing to know about it. */
export function withReach({ profile }: IniFile, line: number, card: Card): Card {
  const obstacle = reachOf(profile, line);
  return obstacle === undefined ? card : { ...card, notes: [obstacle, ...(card.notes ?? [])] };
}
