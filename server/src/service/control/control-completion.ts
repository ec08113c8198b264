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
import type { Characters } from '../../core/text/characters.ts';
import type { Span } from '../../core/text/lines.ts';
import type { Card } from '../card.ts';
import type { Completion } from '../completion.ts';
import type { ServiceContext } from '../context.ts';
import { choice, placeholder, snippetText } from '../snippet.ts';
import { blockBehind } from './control-place.ts';
import { fieldCompletions } from './field-completion.ts';
import { writtenLine } from './written-line.ts';

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
 * What could stand where a keyword begins: the end of the block around, lines of known properties that it lacks, statements and blocks; and in fields
 * the names of known properties, registry types, values, schedules and servers.
 */
export function controlCompletions(
  file: ControlFile,
  offset: number,
  context: ServiceContext,
): readonly Completion[] {
  const { characters: text, tree } = file;
  const line = writtenLine(file, offset);
  if (line) {
    const span = fieldSpan(text, offset);
    if (!span) return [];
    const isName = line.field === 0 && /^PROPERTY$/i.test(line.keyword);
    return isName
      ? nameCompletions(tree, line.lineStart, span)
      : fieldCompletions(file, offset, line, span, context);
  }
  const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, offset - LONGEST_LINE), offset))?.[0] ?? '';
  const word = /^[ \t]*([A-Za-z_]*)$/.exec(before)?.[1];
  if (word === undefined) return [];
  const start = offset - word.length;
  const block = blockBehind(tree, tree.tokens.tokenAt(start) - 1);
  const place = { start, end: wordEnd(text, offset) };
  return [
    ...(block === NONE ? [] : [endCompletion(tree.name(block), place)]),
    ...missingProperties(tree, block).flatMap((property) => lineCompletion(property, place)),
    ...controlStatements.map((entry) => entryCompletion(entry, place)),
    ...controlBlocks.map((entry) => blockCompletion(entry, place)),
  ];
}

/** The names of known properties that the block around lacks. */
function nameCompletions(tree: ControlTree, lineStart: number, span: Span): readonly Completion[] {
  const block = blockBehind(tree, tree.tokens.tokenAt(lineStart) - 1);
  return missingProperties(tree, block).map((property) => nameCompletion(property, span));
}

/** The text of the field that a caret is in; undefined between fields. */
function fieldSpan(text: Characters, offset: number): Span | undefined {
  const from = Math.max(0, offset - LONGEST_LINE);
  const before = /<[^<>\r\n]*$/.exec(text.slice(from, offset))?.[0];
  if (before === undefined) return undefined;
  const behind = /^[^<>\r\n]*(?=>)/.exec(text.slice(offset, offset + LONGEST_LINE))?.[0] ?? '';
  return { start: offset - before.length + 1, end: offset + behind.length };
}

/** The known properties of metering blocks, or those of all others, that a block does not have. */
function missingProperties(tree: ControlTree, block: number): readonly KnownProperty[] {
  const isMetering = block !== NONE && componentAround(tree, block) === 'metering';
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
    card: () => knownPropertyCard(property),
  };
}

/** A whole line, where a text or sample shows one; its value can be filled in. */
function lineCompletion(property: KnownProperty, place: Span): readonly Completion[] {
  const line = property.line ?? lines.get(property.name);
  if (line === undefined) return [];
  return [
    {
      label: `PROPERTY <${property.name}>`,
      kind: 'key',
      detail: property.meaning,
      edit: { ...place, newText: line },
      snippet: `${snippetText(line).replace(/<([^<>]+)>$/, (_, value: string) => `<${placeholder(1, value)}>`)}$0`,
      card: () => knownPropertyCard(property),
    },
  ];
}

function entryCompletion(entry: ControlEntry, place: Span): Completion {
  const { name, meaning } = entry;
  const fields = entry.name === 'PROPERTY' ? propertyFields : fieldsSnippet(entry);
  return {
    label: name,
    kind: 'key',
    detail: meaning,
    edit: { ...place, newText: name },
    ...(fields !== '' && { snippet: `${name} ${fields}$0` }),
    card: () => entryCard(name, entry),
  };
}

/** A block with its END, and its fields where these are few. */
function blockCompletion(entry: ControlEntry, place: Span): Completion {
  const { name, meaning } = entry;
  const begin = `BEGIN_${name}`;
  const fields = fieldsSnippet(entry);
  return {
    label: begin,
    kind: 'section',
    detail: meaning,
    edit: { ...place, newText: begin },
    snippet: `${begin}${fields === '' ? '' : ` ${fields}`}\n\t$0\nEND_${name}`,
    card: () => entryCard(begin, entry),
  };
}

/** The fields of a PROPERTY: what is not used is empty, or 0 for the number. */
const propertyFields = `<${placeholder(1, 'name')}><${choice(2, ['REG_SZ', 'REG_DWORD'])}><$3><${placeholder(4, '0')}>`;

/** More fields than this are not filled in one after the other. */
const MOST_FIELDS = 6;
const LONGEST_LABEL = 40;

function fieldsSnippet({ fields }: ControlEntry): string {
  if (fields.length > MOST_FIELDS) return '';
  return fields.map((label, index) => `<${placeholder(index + 1, label.slice(0, LONGEST_LABEL))}>`).join('');
}

function entryCard(title: string, { meaning, fields, notes, articles }: ControlEntry): Card {
  const rows = fields.map((field, index) => ({ label: `Field ${index + 1}`, value: field }));
  return { title, summary: meaning, rows, notes, articles };
}

/** What the catalogue says of a property. */
export function knownPropertyCard({ name, meaning, unit, values, notes, articles }: KnownProperty): Card {
  const rows = [
    { label: 'Unit', value: `${unit.text} (${unit.evidence})` },
    ...values.map(({ value, meaning: words }) => ({ label: value, value: words })),
  ];
  return { title: name, summary: meaning, rows, notes, articles };
}

function wordEnd(text: Characters, offset: number): number {
  let end = offset;
  while (end < text.length && end - offset < LONGEST_LINE && /[A-Za-z_]/.test(text.slice(end, end + 1)))
    end++;
  return end;
}
