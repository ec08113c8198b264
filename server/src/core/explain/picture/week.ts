import type { Fact, SiteFacts } from '../../site/facts.ts';
import { cycleStatements, type PackPlan, weekOf } from '../week.ts';
import { weekInWords } from '../week-text.ts';
import type { ComparedCopy } from './differences.ts';
import type { PicturePlace, PictureTrack, PictureWeek } from './model.ts';

/** The week of a site as the picture draws it. */
export function pictureWeek(copies: readonly ComparedCopy[], facts: SiteFacts, now: number): PictureWeek {
  const byPath = new Map(copies.map((copy) => [copy.path, copy]));
  const statements = cycleStatements(facts);
  const week = weekOf(copies.map(planOf), facts, now);
  const { title, rows } = weekInWords(week);
  const { days, reason, notes, tracks } = week;
  const shown = tracks.shown.map((track, index): PictureTrack => {
    const place =
      track.path === undefined ? placeOf(statements.get(track.title)) : packPlace(byPath.get(track.path));
    return {
      kind: track.kind,
      title: track.title,
      rhythm: track.rhythm,
      times: rows[index]?.times ?? '',
      origin: track.origin,
      isDefault: track.isDefault,
      runs: track.runs,
      events: track.events.map(({ at, isReckoned }) => ({ at, isReckoned })),
      ...(place && { place }),
    };
  });
  return { title, reason, days, tracks: { shown, more: tracks.more }, notes };
}

function planOf({ path, values }: ComparedCopy): PackPlan {
  return {
    path,
    packTime: values.get('packtime')?.value,
    packInterval: values.get('packinterval')?.value,
  };
}

function packPlace(copy: ComparedCopy | undefined): PicturePlace | undefined {
  if (!copy) return undefined;
  const { uri, values } = copy;
  return { uri, line: (values.get('packtime') ?? values.get('packinterval'))?.line ?? 0 };
}

/** The line that states a fact, if a file does. */
export function placeOf(fact: Fact<unknown> | undefined): PicturePlace | undefined {
  const { uri, line = 0 } = fact?.origin ?? {};
  return uri === undefined ? undefined : { uri, line };
}
