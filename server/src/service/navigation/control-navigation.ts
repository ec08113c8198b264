import type { ControlFile } from '../../core/document.ts';
import { sameName } from '../../core/ini/name.ts';
import { type SettingName, settingName, settingOfName } from '../../core/site/configured.ts';
import { nameFilter, WantedNames } from '../../core/site/wanted-names.ts';
import type { ControlProperty } from '../../core/sitectrl/property.ts';
import { TokenKind } from '../../core/sitectrl/tokens.ts';
import { type ControlTree, itemSpan, keywordSpan, NONE } from '../../core/sitectrl/tree.ts';
import type { ServiceContext } from '../context.ts';
import { itemOf, tokenAt } from '../control/control-place.ts';
import { isPropertyList, propertiesOf, propertyAt } from '../control/properties.ts';
import { settingOfPropertyIn } from '../control/stated-property.ts';
import { blockPath, isAtPath } from './block-path.ts';
import { mentionsOf } from './mentions.ts';
import { serverNamesOfItem } from './server-names.ts';
import type { Occurrence, Subject, SubjectPlace } from './subject.ts';

/** What a place of a site control file names: a property by any of its fields, a server, or a block by its BEGIN or END. */
export function controlSubjectAt(
  file: ControlFile,
  offset: number,
  context: ServiceContext,
): SubjectPlace | undefined {
  const { tree } = file;
  const token = tokenAt(tree.tokens, offset);
  const item = token === undefined ? undefined : itemOf(tree, token);
  if (token === undefined || item === undefined) return undefined;
  const place = { start: tree.tokens.start(token), end: tree.tokens.end(token) };
  const kind = tree.tokens.kind(token);
  if (kind === TokenKind.begin || kind === TokenKind.end)
    return tree.isBlock(item)
      ? { ...place, subject: { kind: 'block', block: item }, isName: true }
      : undefined;
  const server = serverNamesOfItem(tree, item).find(({ start, end }) => start <= offset && offset <= end);
  if (server) {
    const { start, end, name } = server;
    return { start, end, subject: { kind: 'server', name }, isName: true };
  }
  const property = tree.tokens.isField(token)
    ? propertyAt(tree, item, token)
    : tree.isProperty(item)
      ? propertiesOf(tree, item)[0]
      : undefined;
  if (!property) return undefined;
  const isName = token === property.nameToken && (tree.isProperty(item) || offset < property.start);
  return { ...place, subject: propertySubject(file, item, property, context), isName };
}

/** Where a site control file names a subject, in its order. */
export function* controlOccurrences(
  file: ControlFile,
  subject: Subject,
  context: ServiceContext,
): Generator<Occurrence> {
  const { tree } = file;
  switch (subject.kind) {
    case 'block':
      yield* blockOccurrences(tree, subject.block);
      return;
    case 'server':
      yield* serverOccurrences(tree, subject.name);
      return;
    case 'property':
      yield* propertyOccurrences(tree, [subject.name], (item) => isAtPath(tree, item, subject.path));
      return;
    case 'key':
      if (subject.setting !== undefined) yield* settingOccurrences(file, subject.setting, context);
  }
}

function propertySubject(
  file: ControlFile,
  item: number,
  property: ControlProperty,
  context: ServiceContext,
): Subject {
  const setting = settingOfPropertyIn(file.tree, item, property.name, context.check);
  return {
    kind: 'property',
    name: property.name,
    path: blockPath(file.tree, item),
    setting: setting && settingName(setting),
  };
}

/** The keyword that begins a block, and the one that ends it. */
function blockOccurrences(tree: ControlTree, block: number): readonly Occurrence[] {
  const whole = itemSpan(tree, block);
  const begin: Occurrence = { ...keywordSpan(tree, block), whole, use: 'unknown', isDefinition: true };
  const closer = tree.closedBy(block);
  if (closer === NONE) return [begin];
  const end = { start: tree.tokens.start(closer), end: tree.tokens.end(closer) };
  return [begin, { ...end, whole, use: 'unknown', isDefinition: false }];
}

function* serverOccurrences(tree: ControlTree, name: string): Generator<Occurrence> {
  for (const start of mentionsOf(tree.tokens.text, name)) {
    const token = tokenAt(tree.tokens, start);
    const item = token === undefined ? undefined : itemOf(tree, token);
    const server =
      item === undefined ? undefined : serverNamesOfItem(tree, item).find((one) => one.start === start);
    if (item === undefined || !server || !sameName(server.name, name)) continue;
    yield { start, end: server.end, whole: itemSpan(tree, item), use: 'unknown', isDefinition: false };
  }
}

/** The properties that a text names, or a person declared, as a setting. */
function* settingOccurrences(
  { tree }: ControlFile,
  name: SettingName,
  { check }: ServiceContext,
): Generator<Occurrence> {
  const stored = settingOfName(name)?.stored?.property;
  const declared = Object.entries(check.propertyMap).filter(([, setting]) => setting === name);
  const names = [...(stored === undefined ? [] : [stored]), ...declared.map(([property]) => property)];
  if (names.length === 0) return;
  yield* propertyOccurrences(tree, names, (item, property) => {
    const setting = settingOfPropertyIn(tree, item, property.name, check);
    return setting !== undefined && settingName(setting) === name;
  });
}

/** Of properties that stand twice in a block no text says which counts, so all are alike here. */
function* propertyOccurrences(
  tree: ControlTree,
  names: readonly string[],
  isMeant: (item: number, property: ControlProperty) => boolean,
): Generator<Occurrence> {
  const mayBeNamed = nameFilter(tree, new WantedNames(names));
  for (let item = 0; item < tree.count; item++) {
    if (tree.isProperty(item) ? !hasName(tree, item, mayBeNamed) : !isPropertyList(tree, item)) continue;
    for (const property of propertiesOf(tree, item)) {
      const isNamed = names.some((name) => sameName(name, property.name));
      if (isNamed && isMeant(item, property)) yield propertyOccurrence(tree, item, property);
    }
  }
}

function hasName(
  tree: ControlTree,
  item: number,
  mayBeNamed: (start: number, end: number) => boolean,
): boolean {
  const { tokens } = tree;
  const name = tree.firstField(item);
  if (name >= tree.endToken(item)) return false;
  // The parts of a continued name, and a name whose bracket is missing, stand otherwise in the text than they read.
  return tokens.kind(name) !== TokenKind.field || mayBeNamed(tokens.valueStart(name), tokens.valueEnd(name));
}

function propertyOccurrence(tree: ControlTree, item: number, property: ControlProperty): Occurrence {
  const { tokens } = tree;
  const field = tokens.valueSpan(property.nameToken);
  const isEntry = !tree.isProperty(item);
  // Of an entry the field holds the name with its type, and the value.
  const at = isEntry ? tokens.characters.slice(field.start, field.end).indexOf(property.name) : -1;
  const start = field.start + at;
  const name = at < 0 ? field : { start, end: start + property.name.length };
  return {
    ...name,
    whole: isEntry
      ? { start: tokens.start(property.nameToken), end: tokens.end(property.nameToken) }
      : itemSpan(tree, item),
    use: 'unknown',
    isDefinition: true,
  };
}
