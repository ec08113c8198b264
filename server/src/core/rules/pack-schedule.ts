import type { IniProfile } from '../ini/profile.ts';
import type { SiteFacts } from '../site/facts.ts';
import { zoneOfSite } from '../site/zone-of-site.ts';
import type { Span } from '../text/lines.ts';
import { secondsPerDay, secondsPerWeek } from '../values/civil-time.ts';
import { formatDuration } from '../values/duration.ts';
import { latestSeconds } from '../values/epoch.ts';
import { formatClock, formatSpoken } from '../values/format-time.ts';
import { type DefaultSlot, nextDefaultSlot } from '../values/pack-time.ts';
import { describeSize } from '../values/time-distance.ts';
import { utc, type ZoneName } from '../values/zone.ts';
import type { IniRuleContext } from './context.ts';
import { replace } from './fixes.ts';
import { settingNamed, settingsNamed } from './ini-settings.ts';
import type { Fix } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** The zone that moments are shown and chosen in: that of the site, else UTC. */
export interface SiteClock {
  readonly zone: ZoneName;
  readonly isKnown: boolean;
}

export function siteClock(facts: SiteFacts): SiteClock {
  const known = zoneOfSite(facts);
  return known ? { zone: known, isKnown: true } : { zone: utc, isKnown: false };
}

/** "Sunday 6 May 2001, 01:59:59 (UTC)". */
export function moment(seconds: number, clock: SiteClock): string {
  return formatSpoken(seconds, clock.zone);
}

/** The zone for the title of a fix: its name, or UTC with the reason. */
function zoneWords({ zone, isKnown }: SiteClock): string {
  return isKnown ? zone : 'UTC, because the zone of the server is not known';
}

/** Seconds between two packs: PackInterval, or the weekly default where the file has none that can be used (Q213171). */
export function packInterval(profile: IniProfile): number {
  const setting = settingNamed(profile, 'PackInterval');
  const number = setting && writtenNumber(setting)?.number;
  return number !== undefined && number > 0 && number <= latestSeconds ? number : secondsPerWeek;
}

/** True where PackInterval asks, or may ask, for another rhythm than the weekly one, so that packs need not fall on Sundays. */
export function asksForAnotherRhythm(profile: IniProfile): boolean {
  const setting = settingNamed(profile, 'PackInterval');
  return setting !== undefined && writtenNumber(setting)?.number !== secondsPerWeek;
}

/** How far PackTime may lie from the reference date on either side before that is strange: one interval and a day. */
function largestDistance(interval: number): number {
  return interval + secondsPerDay;
}

/** A next pack that lies where it should not, measured from the reference date; ready to be reported. */
interface MisplacedPack extends Span {
  readonly values: Readonly<Record<'due' | 'distance' | 'reference' | 'interval', string>>;
  readonly fixes: readonly Fix[];
}

/**
 * Every PackTime further from the reference date than a pack can be, on one side of it. None without a reference date: an archived copy is always in
 * the past.
 */
export function misplacedPacks(
  { profile, facts }: Pick<IniRuleContext, 'profile' | 'facts'>,
  side: 'before' | 'after',
): readonly MisplacedPack[] {
  const reference = facts.referenceDate?.value;
  if (reference === undefined) return [];
  const interval = packInterval(profile);
  const clock = siteClock(facts);
  return settingsNamed(profile, 'PackTime').flatMap((setting) => {
    const written = writtenNumber(setting);
    if (!written) return [];
    const distance = side === 'after' ? written.number - reference : reference - written.number;
    if (distance <= largestDistance(interval)) return [];
    const values = {
      due: moment(written.number, clock),
      distance: describeSize(distance),
      reference: moment(reference, clock),
      interval: formatDuration(interval),
    };
    return [{ ...written.span, values, fixes: nextSlotFixes(written.span, facts, interval) }];
  });
}

/**
 * Writes the first default slot after the reference date. There is none without a reference date, and none where packs are wanted so often
 * that the next Sunday is too far away.
 */
export function nextSlotFixes(span: Span, facts: SiteFacts, interval: number): readonly Fix[] {
  const reference = facts.referenceDate?.value;
  if (reference === undefined) return [];
  const clock = siteClock(facts);
  const slot = nextDefaultSlot(reference, clock.zone);
  if (slot.seconds - reference > largestDistance(interval)) return [];
  return slotFixes('Set to the next', slot, clock, span);
}

/** Writes a default slot: "VERB Sunday 01:59:59 (ZONE): SECONDS". */
export function slotFixes(verb: string, slot: DefaultSlot, clock: SiteClock, span: Span): readonly Fix[] {
  if (slot.seconds < 0 || slot.seconds > latestSeconds) return [];
  const title = `${verb} Sunday ${formatClock(slot.civil)} (${zoneWords(clock)}): ${slot.seconds}`;
  return [{ title, safe: false, edits: [replace(span, String(slot.seconds))] }];
}
