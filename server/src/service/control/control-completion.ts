import {
  type ControlEntry,
  controlBlocks,
  controlStatements,
  type KnownProperty,
  knownProperties,
} from '../../core/catalogue/control/index.ts';
import type { ControlFile } from '../../core/document.ts';
import { componentAround } from '../../core/site/component-properties.ts';
import { propertyOf } from '../../core/sitectrl/property.ts';
import { type ControlTree, NONE } from '../../core/sitectrl/tree.ts';
import type { Span } from '../../core/text/lines.ts';
import type { Card } from '../card.ts';
import type { Completion } from '../completion.ts';
import { blockBehind } from './control-place.ts';

/** A keyword longer than this is none; and the part of a line that is looked at. */
const LONGEST_LINE = 1000;

/** Blocks with more items than this are not searched for what they have already. */
const MOST_ITEMS = 10_000;

/** The lines of properties whose form and usual value the articles show. */
const lines: ReadonlyMap<string, string> = new Map([
  ['ContinuousOffline', 'PROPERTY <ContinuousOffline><REG_DWORD><><1>'],
  ['GoOnLineInt', 'PROPERTY <GoOnLineInt><REG_DWORD><><900>'],
  ['TriesBeforeOffline', 'PROPERTY <TriesBeforeOffline><REG_DWORD><><1>'],
]);

/**
 * What could stand where a keyword begins: the end of the block around, lines of known properties that it lacks, statements and blocks; and the names
 * of known properties in the first field of a PROPERTY.
 */
export function controlCompletions(file: ControlFile, offset: number): readonly Completion[] {
  const { text, tree } = file;
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, offset - LONGEST_LINE), offset))?.[0] ?? '';
  const word = /^[ \t]*([A-Za-z_]*)$/.exec(before)?.[1];
  const name = /^[ \t]*PROPERTY[ \t]*<([^<>]*)$/i.exec(before)?.[1];
  if (word === undefined && name === undefined) return [];
  const start = offset - (word ?? name ?? '').length;
  const block = blockBehind(tree, tree.tokens.tokenAt(start) - 1);
  const isMetering = block !== NONE && componentAround(tree, block) === 'metering';
  const missing = missingProperties(tree, block, isMetering);
  if (name !== undefined) return missing.map((property) => nameCompletion(property, { start, end: offset }));
  const place = { start, end: wordEnd(text, offset) };
  return [
    ...(block === NONE ? [] : [endCompletion(tree.name(block), place)]),
    ...missing.flatMap((property) => lineCompletion(property, place)),
    ...controlStatements.map((entry) => entryCompletion(entry, entry.name, place)),
    ...controlBlocks.map((entry) => entryCompletion(entry, `BEGIN_${entry.name}`, place)),
  ];
}

/** The known properties of metering blocks, or those of all others, that a block does not have. */
function missingProperties(tree: ControlTree, block: number, isMetering: boolean): readonly KnownProperty[] {
  const known = knownProperties.filter(
    ({ meaning }) => meaning.startsWith('Software metering') === isMetering,
  );
  if (block === NONE || tree.endItem(block) - block > MOST_ITEMS) return known;
  const present = new Set<string>();
  for (let item = block + 1; item < tree.endItem(block); item++) {
    const property = tree.parent(item) === block ? propertyOf(tree, item) : undefined;
    if (property) present.add(property.name.toLowerCase());
  }
  return known.filter(({ name }) => !present.has(name.toLowerCase()));
}

function endCompletion(name: string, place: Span): Completion {
  const newText = `END_${name}`;
  return { label: newText, kind: 'section', detail: 'ends the block around', edit: { ...place, newText } };
}

function nameCompletion(property: KnownProperty, place: Span): Completion {
  const { name, meaning } = property;
  return {
    label: name,
    kind: 'key',
    detail: meaning,
    edit: { ...place, newText: name },
    card: knownPropertyCard(property),
  };
}

/** A whole line, where a text or sample shows one. */
function lineCompletion(property: KnownProperty, place: Span): readonly Completion[] {
  const line = property.line ?? lines.get(property.name);
  if (line === undefined) return [];
  const label = `PROPERTY <${property.name}>`;
  return [
    {
      label,
      kind: 'key',
      detail: property.meaning,
      edit: { ...place, newText: line },
      card: knownPropertyCard(property),
    },
  ];
}

function entryCompletion(entry: ControlEntry, label: string, place: Span): Completion {
  const { meaning, fields, notes, articles } = entry;
  const rows = fields.map((field, index) => ({ label: `Field ${index + 1}`, value: field }));
  const kind = label.startsWith('BEGIN_') ? 'section' : 'key';
  const card = { title: label, summary: meaning, rows, notes, articles };
  return { label, kind, detail: meaning, edit: { ...place, newText: label }, card };
}

/** What the catalogue says of a property. */
export function knownPropertyCard({ name, meaning, unit, values, notes, articles }: KnownProperty): Card {
  const rows = [
    { label: 'Unit', value: `${unit.text} (${unit.evidence})` },
    ...values.map(({ value, meaning: words }) => ({ label: value, value: words })),
  ];
  return { title: name, summary: meaning, rows, notes, articles };
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && end - offset < LONGEST_LINE && /[A-Za-z_]/.test(text.charAt(end))) end++;
  return end;
}
