import type { MeteringFile } from '../core/document.ts';
import type { Finding } from '../core/lint/finding.ts';
import { ruleById } from '../core/rules/registry.ts';
import type { Span } from '../core/text/lines.ts';
import type { Card } from './card.ts';
import { settingNotes } from './chosen-notes.ts';
import type { ServiceContext } from './context.ts';
import { controlHover } from './control/control-hover.ts';
import { licmtrHover } from './licmtr/licmtr-hover.ts';
import { logHover } from './logs/log-hover.ts';
import { remodbcHover } from './remodbc/remodbc-hover.ts';
import { settingsFileHover } from './settings-file/settings-file-hover.ts';
import { profileHover } from './site-metering/profile-hover.ts';

/** A card and the text that it is about. */
export interface Hover extends Span {
  readonly card: Card;
}

/** The same with what settings had a part in the findings there, and why rules offer no fix for them. */
export function hoverWithFindings(
  file: MeteringFile,
  offset: number,
  findings: readonly Finding[],
  context: ServiceContext,
): Hover | undefined {
  const hover = hoverAt(file, offset, context);
  const here = findings.filter(({ start, end }) => start <= offset && offset <= end);
  const [first] = here;
  const notes = [...new Set(here.flatMap((finding) => notesOn(finding, context)))];
  if (!first || notes.length === 0) return hover;
  const { start, end, card } = hover ?? { ...first, card: { title: `${first.rule}: ${first.name}` } };
  return { start, end, card: { ...card, notes: [...(card.notes ?? []), ...notes] } };
}

function notesOn({ rule }: Finding, { chosen }: ServiceContext): readonly string[] {
  const noFix = ruleById(rule)?.meta.noFix;
  return [
    ...(noFix === undefined ? [] : [`No quick fix for ${rule}: ${noFix}`]),
    ...settingNotes(rule, chosen),
  ];
}

/** What there is to say about a place of a file. */
export function hoverAt(file: MeteringFile, offset: number, context: ServiceContext): Hover | undefined {
  if (file.kind === 'control') return controlHover(file, offset, context);
  if (file.kind === 'log') return logHover(file, offset, context);
  switch (file.language) {
    case 'remodbc-ini':
      return remodbcHover(file, offset, context);
    case 'site-metering':
      return profileHover(file, offset, context);
    case 'sms-metering-settings':
      return settingsFileHover(file, offset, context);
    case 'licmtr-cfg':
      return licmtrHover(file, offset, context);
    default:
      return undefined;
  }
}
