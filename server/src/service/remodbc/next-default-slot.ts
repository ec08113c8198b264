import { type CatalogueKey, remodbcKey } from '../../core/catalogue/remodbc.ts';
import type { IniFile } from '../../core/document.ts';
import { replace } from '../../core/rules/fixes.ts';
import { settingNamed } from '../../core/rules/ini-settings.ts';
import { zoneOfSite } from '../../core/site/zone-of-site.ts';
import { formatSpoken } from '../../core/values/format-time.ts';
import { nextDefaultSlot } from '../../core/values/pack-time.ts';
import { utc, type ZoneName } from '../../core/values/zone.ts';
import type { EditResult } from '../action.ts';
import type { ServiceContext } from '../context.ts';
import { addKeys } from '../ini/add-keys.ts';

/** A default slot as it would be written, with words that say when it is and how sure that is. */
export interface OfferedSlot {
  readonly value: string;
  readonly words: string;
}

/** The next default slots after the reference date, or after now, in the servers' zone; in UTC, and said so, where it is not known. */
export function offeredSlots({ facts, now }: ServiceContext, count: number): readonly OfferedSlot[] {
  const zone = zoneOfSite(facts);
  const slots: OfferedSlot[] = [];
  let after = facts.referenceDate?.value ?? now;
  for (let index = 0; index < count; index++) {
    const { seconds } = nextDefaultSlot(after, zone ?? utc);
    slots.push({ value: String(seconds), words: slotWords(seconds, zone) });
    after = seconds;
  }
  return slots;
}

/** Sets PackTime to the next default slot; the key is added where it is missing. */
export function nextDefaultSlotEdit(document: IniFile, context: ServiceContext): EditResult {
  const [slot] = offeredSlots(context, 1);
  const key: CatalogueKey | undefined = remodbcKey('PackTime');
  if (!slot || !key) return { ok: false, reason: 'There is no next default slot.' };
  const title = `Set PackTime to ${slot.value}, ${slot.words}`;
  const present = settingNamed(document.profile, key.name);
  if (present?.value === slot.value)
    return { ok: false, reason: `PackTime is the next default slot already: ${slot.words}.` };
  const edit = present
    ? replace(present.rawSpan, slot.value)
    : addKeys(document, key.section, [`${key.name}=${slot.value}`]);
  return { ok: true, title, edits: [edit] };
}

function slotWords(seconds: number, zone: ZoneName | undefined): string {
  const words = formatSpoken(seconds, zone ?? utc);
  return zone ? words : `${words}; the zone of the server is not known`;
}
