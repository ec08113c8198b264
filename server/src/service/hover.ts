import { type CatalogueKey, remodbcKey } from '../core/catalogue/remodbc.ts';
import type { ParsedDocument } from '../core/document.ts';
import { sameName } from '../core/ini/name.ts';
import { LineKind } from '../core/ini/scanner.ts';
import type { Span } from '../core/text/lines.ts';
import type { Card } from './card.ts';
import type { ServiceContext } from './context.ts';
import { keyCard, unknownKeyCard } from './key-hover.ts';
import { packIntervalCard } from './pack-interval-hover.ts';
import { packTimeCard } from './pack-time-hover.ts';
import { reachOf } from './reach.ts';
import { sectionCard } from './section-hover.ts';
import { plainValueCard } from './value-hover.ts';

/** A card and the text that it is about. */
export interface Hover extends Span {
  readonly card: Card;
}

/** What there is to say about a place: a section's name, a key's name or a value. */
export function hoverAt(
  document: ParsedDocument,
  offset: number,
  context: ServiceContext,
): Hover | undefined {
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

function sectionHover(document: ParsedDocument, line: number, offset: number): Hover | undefined {
  const start = document.ini.contentStart(line);
  const end = document.ini.nameEnd(line) + 1;
  return offset > end ? undefined : { start, end, card: sectionCard(document, line) };
}

function keyHover(
  document: ParsedDocument,
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
function knownKey({ profile }: ParsedDocument, line: number): CatalogueKey | undefined {
  const key = remodbcKey(profile.keyName(line));
  if (key?.sectionEvidence !== 'documented') return key;
  return sameName(profile.sectionAt(line).name, key.section) ? key : undefined;
}

function valueCard(
  { profile }: ParsedDocument,
  line: number,
  key: CatalogueKey,
  context: ServiceContext,
): Card {
  if (key.type === 'epoch') return packTimeCard(profile, line, key, context);
  if (key.type === 'seconds') return packIntervalCard(profile, line, key);
  return plainValueCard(profile, line, key);
}

/** That a line has no effect is the first thing to know about it. */
function withReach({ profile }: ParsedDocument, line: number, card: Card): Card {
  const obstacle = reachOf(profile, line);
  return obstacle === undefined ? card : { ...card, notes: [obstacle, ...(card.notes ?? [])] };
}
