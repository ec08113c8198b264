import type { CatalogueKey } from '../../core/catalogue/remodbc.ts';
import { remodbcKeyOn } from '../../core/catalogue/remodbc-key-on.ts';
import type { IniFile } from '../../core/document.ts';
import type { Card } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import type { Hover } from '../hover.ts';
import { type IniPlace, iniPlace, withReach } from '../ini/ini-place.ts';
import { keyCard, unknownKeyCard } from './key-hover.ts';
import { packIntervalCard } from './pack-interval-hover.ts';
import { packTimeCard } from './pack-time-hover.ts';
import { sectionCard } from './section-hover.ts';
import { plainValueCard } from './value-hover.ts';

/** What there is to say about a place of Remodbc.ini: a section's name, a key's name or a value. */
export function remodbcHover(document: IniFile, offset: number, context: ServiceContext): Hover | undefined {
  const place = iniPlace(document, offset);
  if (!place) return undefined;
  const { start, end, line, part } = place;
  if (part === 'section') return { start, end, card: sectionCard(document, line) };
  return { start, end, card: withReach(document, line, keyOrValueCard(document, place, context)) };
}

function keyOrValueCard(document: IniFile, { part, line }: IniPlace, context: ServiceContext): Card {
  const key = remodbcKeyOn(document.profile, line);
  if (!key) return unknownKeyCard(document, line);
  return part === 'name' ? keyCard(key) : valueCard(document, line, key, context);
}

function valueCard({ profile }: IniFile, line: number, key: CatalogueKey, context: ServiceContext): Card {
  if (key.type === 'epoch') return packTimeCard(profile, line, key, context);
  if (key.type === 'seconds') return packIntervalCard(profile, line, key);
  return plainValueCard(profile, line, key, context);
}
