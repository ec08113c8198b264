import { TokenKind } from './tokens.ts';
import { type ControlTree, fieldsOf } from './tree.ts';

/**
 * A value with a name, wherever a site control file keeps one: `PROPERTY <name><value 1><value 2><number>`, or an entry of a property list
 * of the form `<(REG_DWORD)name=value>`. The order of the fields is that of the provider class SMS_EmbeddedProperty.
 */
export interface ControlProperty {
  readonly name: string;
  /** The field that holds the name. */
  readonly nameToken: number;
  /** The registry type where one is given, e.g. `REG_DWORD`, else empty. */
  readonly type: string;
  /** The payload: the number of a REG_DWORD, the text of a REG_SZ, else the first of the three that is not empty. */
  readonly value: string;
  /** Where the payload stands. */
  readonly start: number;
  readonly end: number;
}

/** The four fields of a PROPERTY statement, as tokens. */
export interface PropertyFields {
  readonly name: number;
  /** The registry type, or a payload of its own. */
  readonly first: number;
  readonly second: number;
  readonly number: number;
}

/** How many fields a PROPERTY statement has in every published version. */
export const PROPERTY_FIELDS = 4;

/** The block whose fields are entries with a name. */
export const PROPERTY_LIST = 'PROPERTY_LIST';

/** The fields of a PROPERTY statement; undefined for other items, and where there are not four. A `>` too many is no field then. */
export function propertyFields(tree: ControlTree, item: number): PropertyFields | undefined {
  if (!tree.isProperty(item)) return undefined;
  const name = tree.firstField(item);
  const count = tree.endToken(item) - name;
  if (count === PROPERTY_FIELDS) return { name, first: name + 1, second: name + 2, number: name + 3 };
  const fields = fieldsOf(tree, item).filter(
    (token) => tree.tokens.kind(token) !== TokenKind.unopenedField || tree.tokens.value(token) !== '',
  );
  if (fields.length !== PROPERTY_FIELDS) return undefined;
  const [real, first, second, number] = fields as [number, number, number, number];
  return { name: real, first, second, number };
}

/** The property of a PROPERTY statement; undefined where it does not have its four fields. */
export function propertyOf(tree: ControlTree, item: number): ControlProperty | undefined {
  const fields = propertyFields(tree, item);
  if (!fields) return undefined;
  const { tokens } = tree;
  const type = registryType(tokens.value(fields.first));
  const payload = payloadField(tree, fields, type);
  return {
    name: tokens.value(fields.name),
    nameToken: fields.name,
    type,
    value: tokens.value(payload),
    ...tokens.valueSpan(payload),
  };
}

/** The entry of a property list in a field, e.g. `<(REG_DWORD)Item Lifetime=11520>`; undefined for a field without `=`. */
export function listEntry({ tokens }: ControlTree, token: number): ControlProperty | undefined {
  const text = tokens.value(token);
  const equals = text.indexOf('=');
  if (equals < 0) return undefined;
  const from = tokens.valueStart(token);
  const start = from + tokens.characters.slice(from, tokens.valueEnd(token)).indexOf('=') + 1;
  const head = text.slice(0, equals);
  const [prefix = '', type = ''] = /^\((\w+)\)/.exec(head) ?? [];
  const name = head.slice(prefix.length).trim();
  if (name === '') return undefined;
  const value = text.slice(equals + 1);
  return { name, nameToken: token, type: registryType(type), value, start, end: tokens.valueEnd(token) };
}

/** The text in upper case if it is the name of a registry type, else nothing. */
export function registryType(text: string): string {
  return /^REG_[A-Z_]+$/i.test(text) ? text.toUpperCase() : '';
}

function payloadField({ tokens }: ControlTree, fields: PropertyFields, type: string): number {
  const { first, second, number } = fields;
  if (type === 'REG_DWORD') return number;
  if (type !== '') return second;
  const isFilled = (token: number): boolean => tokens.valueEnd(token) > tokens.valueStart(token);
  return [first, second, number].find(isFilled) ?? first;
}

/** True where one of an item's fields lacks a bracket, so that which field is which is not certain. */
export function lacksBracket(tree: ControlTree, item: number): boolean {
  const { tokens } = tree;
  if (!tokens.has(TokenKind.unclosedField) && !tokens.has(TokenKind.unopenedField)) return false;
  for (let token = tree.firstField(item); token < tree.endToken(item); token++) {
    const kind = tokens.kind(token);
    if (kind === TokenKind.unclosedField || kind === TokenKind.unopenedField) return true;
  }
  return false;
}
