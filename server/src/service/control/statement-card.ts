import { knownStatement } from '../../core/catalogue/control/index.ts';
import type { ControlFile } from '../../core/document.ts';
import type { Card } from '../card.ts';
import type { ServiceContext } from '../context.ts';
import { entryRows, fieldRows, unknownName } from './block-card.ts';
import { propertiesOf } from './properties.ts';
import { propertyCard } from './property-card.ts';
import { shownText } from './shown-field.ts';

/** What a keyword is: of a PROPERTY its value, else what its fields say. */
export function statementCard(file: ControlFile, item: number, context: ServiceContext): Card {
  const { tree } = file;
  const [property] = propertiesOf(tree, item);
  if (property) return propertyCard(file, item, property, context);
  const known = knownStatement(tree.name(item));
  const name = shownText(tree.name(item));
  return {
    title: known?.name ?? name,
    summary: known?.meaning ?? unknownName('keyword'),
    rows: [...fieldRows(tree, item, known?.fields), ...entryRows(known)],
    notes: known?.notes ?? [],
    articles: known?.articles ?? [],
  };
}
