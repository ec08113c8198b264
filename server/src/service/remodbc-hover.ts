import { type CatalogueKey, remodbcKey } from '../core/catalogue/remodbc.ts';
import type { IniFile } from '../core/document.ts';
import { sameName } from '../core/ini/name.ts';
import { LineKind } from '../core/ini/scanner.ts';
import type { Card } from './card.ts';
import type { ServiceContext } from './context.ts';
import type { Hover } from './hover.ts';
import { keyCard, unknownKeyCard } from './key-hover.ts';
import { packIntervalCard } from './pack-interval-hover.ts';
import { packTimeCard } from './pack-time-hover.ts';
import { reachOf } from './reach.ts';
import { sectionCard } from './section-hover.ts';
import { plainValueCard } from './value-hover.ts';

/** What there is to say about a place of Remodbc.ini: a section's name, a key's name or a value. */
export function remodbcHover(document: IniFile, offset: number, context: ServiceContext): Hover | undefined {
  const { ini } = document;
  const line = ini.lineAt(offset);
  if (offset < ini.contentStart(line) || offset > ini.contentEnd(line)) return undefined;
  switch (ini.kind(line)) {
    case LineKind.section:
      return sectionHover(document, line, offset);
    case LineKind.key:
      return keyHover(document, line, offset, context);
    default:
      return undefined;
  }
}

function sectionHover(document: IniFile, line: number, offset: number): Hover | undefined {
  const start = document.ini.contentStart(line);
  const end = document.ini.nameEnd(line) + 1;
  return offset > end ? undefined : { start, end, card: sectionCard(document, line) };
}

function keyHover(
  document: IniFile,
  line: number,
  offset: number,
  context: ServiceContext,
): Hover | undefined {
  const { ini, profile } = document;
  const key = knownKey(document, line);
  const name = { start: ini.nameStart(line), end: ini.nameEnd(line) };
  if (offset <= name.end) {
    const card = key ? keyCard(key) : unknownKeyCard(profile, line);
    return { ...name, card: withReach(document, line, card) };
  }
  const value = { start: ini.valueStart(line), end: ini.contentEnd(line) };
  if (offset < value.start) return undefined;
  const card = key ? valueCard(document, line, key, context) : unknownKeyCard(profile, line);
  return { ...value, card: withReach(document, line, card) };
}

/** The documented key of a line. One whose section is documented is none where it stands in another. */
function knownKey({ profile }: IniFile, line: number): CatalogueKey | undefined {
  const key = remodbcKey(profile.keyName(line));
  if (key?.sectionEvidence !== 'documented') return key;
  return sameName(profile.sectionAt(line).name, key.section) ? key : undefined;
}

function valueCard({ profile }: IniFile, line: number, key: CatalogueKey, context: ServiceContext): Card {
  if (key.type === 'epoch') return packTimeCard(profile, line, key, context);
  if (key.type === 'seconds') return packIntervalCard(profile, line, key);
  return plainValueCard(profile, line, key, context);
}

/** That a line has no effect is the first thing to know about it. */
function withReach({ profile }: IniFile, line: number, card: Card): Card {
  const obstacle = reachOf(profile, line);
  return obstacle === undefined ? card : { ...card, notes: [obstacle, ...(card.notes ?? [])] };
}
