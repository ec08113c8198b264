import { zoneOfSite } from '../../core/site/zone-of-site.ts';
import { fileTypeName } from '../../core/sitectrl/header.ts';
import { type ControlTree, fieldsOf } from '../../core/sitectrl/tree.ts';
import { latestShownSeconds } from '../../core/values/epoch.ts';
import { formatSpoken } from '../../core/values/format-time.ts';
import { utc } from '../../core/values/zone.ts';
import type { CardRow } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import { shownField } from './shown-field.ts';

/** What the fields of the file definition are, in their order (1.x sample; Q133113). */
export const definitionLabels = [
  'File type',
  'Comment',
  'Target site',
  'Originating site',
  'Time stamp',
  'Posted',
] as const;

/** The fields of the file definition in words. */
export function definitionRows(
  tree: ControlTree,
  block: number,
  context: ServiceContext,
): readonly CardRow[] {
  return fieldsOf(tree, block)
    .slice(0, 20)
    .map((token, index) => ({
      label: definitionLabels[index] ?? `Field ${index + 1}`,
      value: definitionValue(tree, block, token, index, context),
    }));
}

/** A field of the file definition: the type by its name, the time stamp as a date. */
export function definitionValue(
  tree: ControlTree,
  block: number,
  token: number,
  index: number,
  context: ServiceContext,
): string {
  const text = tree.tokens.value(token).trim();
  const shown = shownField(tree, block, token);
  switch (definitionLabels[index]) {
    case 'File type':
      return `${shown}, ${fileTypeName(text) ?? 'a number that no text names'}`;
    case 'Time stamp':
      return `${shown}, ${momentWords(text, context)}`;
    case 'Posted':
      return `${shown}, ${text === '1' ? 'posted' : text === '0' ? 'not posted' : 'neither 0 nor 1'}`;
    default:
      return shown;
  }
}

function momentWords(text: string, { facts }: ServiceContext): string {
  const seconds = /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  if (seconds === undefined || seconds > latestShownSeconds) return 'no number of seconds since 1970';
  const zone = zoneOfSite(facts);
  const inUtc = formatSpoken(seconds, utc);
  return zone && zone !== utc ? `${formatSpoken(seconds, zone)}, that is ${inUtc}` : inUtc;
}
