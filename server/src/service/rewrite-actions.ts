import type { IniFile, MeteringFile } from '../core/document.ts';
import { LineKind } from '../core/ini/document.ts';
import { sameName } from '../core/ini/name.ts';
import { settingOnLine } from '../core/rules/ini-settings.ts';
import type { Span } from '../core/text/lines.ts';
import { type Action, actionFrom } from './action.ts';
import { actionKinds } from './action-kinds.ts';
import type { ServiceContext } from './context.ts';
import { convertEpoch } from './remodbc/convert-epoch.ts';
import { insertLogging } from './remodbc/insert-logging.ts';
import { nextDefaultSlotEdit } from './remodbc/next-default-slot.ts';
import { noteDate } from './remodbc/note-date.ts';
import { scheduleActions } from './settings/schedule-actions.ts';

/** What can be rewritten at a place although nothing is wrong with it. Offered only where it is likely to be wanted. */
export function rewriteActions(
  document: MeteringFile,
  span: Span,
  context: ServiceContext,
): readonly Action[] {
  if (document.kind !== 'ini' || document.language !== 'remodbc-ini')
    return scheduleActions(document, span, context);
  const { ini, profile } = document;
  const line = ini.lineAt(span.start);
  const isPackTime = settingOnLine(profile, line)?.key.type === 'epoch';
  return [
    ...(isPackTime ? actionFrom(nextDefaultSlotEdit(document, context), actionKinds.nextDefaultSlot) : []),
    ...(isPackTime ? actionFrom(noteDate(document, line, context), actionKinds.noteDate) : []),
    ...(isPackTime || span.end > span.start ? conversions(document, span, context) : []),
    ...(wantsLogging(document, line) ? actionFrom(insertLogging(document), actionKinds.insertLogging) : []),
  ];
}

/** A date where seconds belong can become seconds; a number becomes a date only in a comment, since a value must stay a number. */
function conversions(document: IniFile, span: Span, context: ServiceContext): readonly Action[] {
  const result = convertEpoch(document, span, context);
  const isComment = document.ini.kind(document.ini.lineAt(span.start)) === LineKind.comment;
  const makesNumber = result.ok && result.edits.every(({ newText }) => /^\d+$/.test(newText));
  return makesNumber || isComment ? actionFrom(result, actionKinds.convertEpoch) : [];
}

/** On the header of [Logging], or on a blank line of a file without that section. */
function wantsLogging({ ini, profile }: IniFile, line: number): boolean {
  const kind = ini.kind(line);
  if (kind === LineKind.section) return sameName(profile.sectionAt(line).name, 'Logging');
  return kind === LineKind.blank && profile.section('Logging') === undefined;
}
