import { meteringSettings } from '../../core/catalogue/metering/index.ts';
import type { MeteringFile } from '../../core/document.ts';
import { replace } from '../../core/rules/fixes.ts';
import { settingName } from '../../core/site/configured.ts';
import type { Span } from '../../core/text/lines.ts';
import type { Action } from '../action.ts';
import { type ActionKind, actionKinds } from '../action-kinds.ts';
import type { ServiceContext } from '../context.ts';
import { exactWords, scheduleChoices, tokenOf } from './schedule-choices.ts';
import { type SchedulePlace, schedulePlaceAt } from './schedule-place.ts';

/** What can be done with a schedule: choose another, write it in the other form, or say which setting it is where nobody has. */
export function scheduleActions(file: MeteringFile, span: Span, context: ServiceContext): readonly Action[] {
  const place = schedulePlaceAt(file, span, context);
  if (!place) return [];
  return place.setting ? [...choices(place), ...otherForm(place)] : declarations(place);
}

/** Writes the usual schedules but for the one that stands there. */
function choices(place: SchedulePlace): readonly Action[] {
  const present = tokenOf(place.schedules);
  return scheduleChoices(place.setting)
    .filter(({ token }) => token !== present)
    .map(({ phrase, token }) =>
      place.form === 'words'
        ? rewriting(`Choose a schedule: ${phrase}`, actionKinds.chooseSchedule, place, phrase)
        : rewriting(`Choose a schedule: ${phrase} (${token})`, actionKinds.chooseSchedule, place, token),
    );
}

/** In a profile a schedule is written in words or as token, whichever a person likes. */
function otherForm(place: SchedulePlace): readonly Action[] {
  if (place.form !== 'words' || place.schedules.length === 0) return [];
  const text = place.isToken ? exactWords(place.schedules) : tokenOf(place.schedules);
  if (text === undefined) return [];
  const title = place.isToken ? `Write in words: ${text}` : `Write as token: ${text}`;
  return [rewriting(title, actionKinds.rewriteSchedule, place, text)];
}

/** No edit of the file can tell what a property is; the settings of the editor can. */
function declarations({ calledAs }: SchedulePlace): readonly Action[] {
  return meteringSettings
    .filter(({ type }) => type === 'schedule')
    .map((setting) => ({
      title: `This is the ${spoken(setting.label)}`,
      kind: actionKinds.declareSchedule,
      edits: [],
      findings: [],
      declaration: { property: calledAs, setting: settingName(setting) },
    }));
}

/** "license balancing schedule", "intersite schedule". */
function spoken(label: string): string {
  const words = label.charAt(0).toLowerCase() + label.slice(1);
  return words.endsWith('schedule') ? words : `${words} schedule`;
}

function rewriting(title: string, kind: ActionKind, place: Span, text: string): Action {
  return { title, kind, edits: [replace(place, text)], findings: [] };
}
