import { knownBlock, knownStatement } from '../../core/catalogue/control/index.ts';
import type { ControlFile } from '../../core/document.ts';
import { PROPERTY_FIELDS } from '../../core/sitectrl/property.ts';
import { REDACTED } from '../../core/sitectrl/secrets.ts';
import { ItemKind } from '../../core/sitectrl/tree.ts';
import type { Card } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import { momentRowsOfFiletime } from '../settings/moment-rows.ts';
import { definitionLabels, definitionValue } from './definition-rows.ts';
import { propertiesOf, propertyAt } from './properties.ts';
import { propertyCard } from './property-card.ts';
import { secretsOf, shownField } from './shown-field.ts';

/** What a field holds: the value of a property, a part of the file definition, or a field whose place tells what it is. */
export function fieldCard(file: ControlFile, item: number, token: number, context: ServiceContext): Card {
  const { tree } = file;
  const property = propertyAt(tree, item, token);
  if (property) return propertyCard(file, item, property, context);
  if (secretsOf(tree).isSecret(item, token)) return secretCard;
  const index = token - tree.firstField(item);
  if (tree.isBlock(item) && tree.name(item) === 'FILE_DEFINITION') {
    const value = definitionValue(tree, item, token, index, context);
    return { title: `${definitionLabels[index] ?? `Field ${index + 1}`}: ${value}`, articles: ['Q133113'] };
  }
  return plainCard(file, item, token, context);
}

const secretCard: Card = {
  title: REDACTED,
  summary: 'An account, a password or a key. Do not pass the file on as it is.',
};

function plainCard(file: ControlFile, item: number, token: number, context: ServiceContext): Card {
  const { tree } = file;
  const shown = shownField(tree, item, token);
  const isBrokenProperty = tree.isProperty(item) && propertiesOf(tree, item).length === 0;
  return {
    title: shown,
    summary: `${capitalised(placeWords(file, item, token))}.`,
    rows: shown === REDACTED ? [] : momentRowsOfFiletime(tree.tokens.value(token), context),
    notes: isBrokenProperty
      ? [
          `A PROPERTY has ${PROPERTY_FIELDS} fields; this one has another number, so which is which is not certain.`,
        ]
      : [],
  };
}

/** "field 2 of COMPONENT: name". */
function placeWords({ tree }: ControlFile, item: number, token: number): string {
  const index = token - tree.firstField(item);
  const kind = tree.kind(item);
  if (kind === ItemKind.values) return 'a value of the block around it';
  const entry = kind === ItemKind.block ? knownBlock(tree.name(item)) : knownStatement(tree.name(item));
  const place = `field ${index + 1} of ${entry?.name ?? `this ${kind === ItemKind.block ? 'block' : 'keyword'}`}`;
  const meaning = entry?.fields[index];
  return meaning === undefined ? `${place}, not documented` : `${place}: ${meaning}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
