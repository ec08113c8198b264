import type { MeteringFile } from '../../core/document.ts';
import { replace } from '../../core/rules/fixes.ts';
import type { Span } from '../../core/text/lines.ts';
import { describeFailure } from '../../core/values/parse-result.ts';
import type { EditResult } from '../action.ts';
import { quote } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import { allScheduleChoices, type ScheduleChoice, scheduleToken } from './schedule-choices.ts';
import { schedulePlaceAt } from './schedule-place.ts';
import { schedulesInWords } from './schedule-rows.ts';

/** What a person can choose from for the schedule at a place, or why there is none. */
export type ScheduleOffers =
  | {
      readonly ok: true;
      /** "License balancing". */
      readonly label: string;
      /** What stands there, in words; empty where it is not understood. */
      readonly present: string;
      readonly choices: readonly ScheduleChoice[];
    }
  | { readonly ok: false; readonly reason: string };

const noSchedule =
  'There is no schedule at the cursor. In a site control file its property may have to be declared (setting smsMetering.schedules).';

const LONGEST_PHRASE = 1000;

export function scheduleOffers(file: MeteringFile, span: Span, context: ServiceContext): ScheduleOffers {
  const place = schedulePlaceAt(file, span, context);
  if (!place) return { ok: false, reason: noSchedule };
  const { setting, calledAs, schedules } = place;
  return {
    ok: true,
    label: setting?.label ?? quote(calledAs),
    present: schedules.length === 0 ? '' : schedulesInWords(schedules),
    choices: allScheduleChoices(setting),
  };
}

/** Writes a schedule that a person asked for in words, or as token, in the form of the file. */
export function setScheduleEdit(
  file: MeteringFile,
  span: Span,
  phrase: string,
  context: ServiceContext,
): EditResult {
  const place = schedulePlaceAt(file, span, context);
  if (!place) return { ok: false, reason: noSchedule };
  const words = phrase.slice(0, LONGEST_PHRASE).replace(/\s+/g, ' ').trim();
  const token = scheduleToken(words);
  if (!token.ok) return { ok: false, reason: `${quote(words)} is no schedule: ${describeFailure(token)}.` };
  const text = place.form === 'words' ? words : token.value;
  const label = place.setting?.label ?? quote(place.calledAs);
  return { ok: true, title: `Set ${label} to ${words} (${token.value})`, edits: [replace(place, text)] };
}
