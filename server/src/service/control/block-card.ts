import { type ControlEntry, editAdvice, knownBlock } from '../../core/catalogue/control/index.ts';
import type { ArticleId } from '../../core/catalogue/evidence.ts';
import type { ControlFile } from '../../core/document.ts';
import { shownName } from '../../core/rules/control-places.ts';
import { componentAround } from '../../core/site/component-properties.ts';
import { type ControlTree, fieldsOf, ItemKind, NONE } from '../../core/sitectrl/tree.ts';
import type { Card, CardRow } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import { definitionRows } from './definition-rows.ts';
import { shownField } from './shown-field.ts';

/** More fields than this are not shown in one card. */
const MOST_FIELDS = 20;

/** What a block is and what its own fields say. */
export function blockCard(file: ControlFile, block: number, context: ServiceContext): Card {
  const { tree } = file;
  const name = tree.name(block);
  const known = knownBlock(name);
  const isMetering = componentAround(tree, block) === 'metering';
  const isDefinition = name === 'FILE_DEFINITION';
  const rows = isDefinition ? definitionRows(tree, block, context) : fieldRows(tree, block, known?.fields);
  return {
    title: `Block ${shownName(name)}`,
    summary: known?.meaning ?? unknownName('block'),
    rows: [...rows, ...entryRows(known)],
    notes: [
      ...(isMetering ? ['This block speaks of software metering.'] : []),
      ...(known?.notes ?? []),
      ...(isDefinition ? editAdvice.map(({ text }) => text) : []),
    ],
    articles: unique([
      ...(known?.articles ?? []),
      ...(isDefinition ? editAdvice.flatMap(({ articles }) => articles) : []),
    ]),
  };
}

/** What an `END_name` ends. */
export function endCard(file: ControlFile, item: number): Card {
  const { tree } = file;
  const name = shownName(tree.name(item));
  if (tree.kind(item) === ItemKind.strayEnd || tree.closedBy(item) === NONE)
    return { title: `End of ${name}`, summary: 'It closes nothing: no block of this name is open here.' };
  const line = file.lines.positionAt(tree.tokens.start(tree.firstToken(item))).line + 1;
  const known = knownBlock(tree.name(item));
  return {
    title: `End of ${name}`,
    summary: `It closes the block that begins in line ${line}.`,
    rows: fieldRows(tree, item, known?.fields),
  };
}

/** The fields of an item, each with what it is as far as known. */
export function fieldRows(
  tree: ControlTree,
  item: number,
  labels: readonly string[] = [],
): readonly CardRow[] {
  const fields = fieldsOf(tree, item);
  const rows = fields.slice(0, MOST_FIELDS).map((token, index) => ({
    label: labels[index] ?? `Field ${index + 1}`,
    value: shownField(tree, item, token),
  }));
  return fields.length > MOST_FIELDS
    ? [...rows, { label: 'Fields', value: `${fields.length - MOST_FIELDS} more` }]
    : rows;
}

/** What the knowledge of a name rests on. */
export function entryRows(entry: ControlEntry | undefined): readonly CardRow[] {
  if (!entry) return [];
  const versions = entry.shownIn.map((version) =>
    `SMS ${version}`.replace('SMS 2007', 'Configuration Manager 2007'),
  );
  const evidence = entry.evidence === 'unknown' ? 'its meaning is not documented' : entry.evidence;
  return [{ label: 'Known from', value: `${versions.join(', ') || 'texts only'} (${evidence})` }];
}

/** The sentence for a name that no text explains. */
export function unknownName(what: string): string {
  return `What this ${what} means is not known. That does not make it wrong: no site control file of SMS 2.0 was published whole.`;
}

function unique(articles: readonly ArticleId[]): readonly ArticleId[] {
  return [...new Set(articles)];
}
