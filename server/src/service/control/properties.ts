import { type ControlProperty, listEntry, PROPERTY_LIST, propertyOf } from '../../core/sitectrl/property.ts';
import { type ControlTree, fieldsOf, ItemKind, NONE } from '../../core/sitectrl/tree.ts';
import type { Span } from '../../core/text/lines.ts';

/** The named values that an item's own fields hold: of a PROPERTY one, of a property list its entries; each with the field that it begins in. */
export function propertiesOf(tree: ControlTree, item: number): readonly ControlProperty[] {
  const property = propertyOf(tree, item);
  if (property) return [property];
  return isPropertyList(tree, item)
    ? fieldsOf(tree, item).flatMap((token) => listEntry(tree, token) ?? [])
    : [];
}

/** The same, only those of a list that lie in a span: a list may be as long as its file. */
export function propertiesIn(tree: ControlTree, item: number, span: Span): readonly ControlProperty[] {
  const property = propertyOf(tree, item);
  if (property) return [property];
  if (!isPropertyList(tree, item)) return [];
  const { tokens } = tree;
  const properties: ControlProperty[] = [];
  const first = Math.max(tree.firstField(item), tokens.tokenAt(span.start));
  for (let token = first; token < tree.endToken(item) && tokens.start(token) < span.end; token++) {
    const entry = listEntry(tree, token);
    if (entry) properties.push(entry);
  }
  return properties;
}

/** The named value that a field belongs to. */
export function propertyAt(tree: ControlTree, item: number, token: number): ControlProperty | undefined {
  if (tree.isProperty(item)) return propertyOf(tree, item);
  return isPropertyList(tree, item) ? listEntry(tree, token) : undefined;
}

/** True for the fields of a property list, those of its head and those behind. */
export function isPropertyList(tree: ControlTree, item: number): boolean {
  const kind = tree.kind(item);
  if (kind === ItemKind.block) return tree.name(item) === PROPERTY_LIST;
  const parent = tree.parent(item);
  return kind === ItemKind.values && parent !== NONE && tree.name(parent) === PROPERTY_LIST;
}
