import { type ControlItem, type ControlTree, fieldsOf, ItemKind } from './tree.ts';

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

const PROPERTY_FIELDS = 4;

export function isProperty(item: ControlItem): boolean {
  return item.kind === ItemKind.statement && item.name === 'PROPERTY';
}

/** The property of a PROPERTY statement; undefined where it does not have its four fields. */
export function propertyOf(tree: ControlTree, item: ControlItem): ControlProperty | undefined {
  if (!isProperty(item)) return undefined;
  const fields = fieldsOf(tree, item);
  if (fields.length !== PROPERTY_FIELDS) return undefined;
  const [nameToken = 0, first = 0, second = 0, number = 0] = fields;
  const { tokens } = tree;
  const type = registryType(tokens.value(first));
  const payload = payloadField(
    type,
    [first, second, number].map((token) => [token, tokens.value(token)] as const),
  );
  return {
    name: tokens.value(nameToken),
    nameToken,
    type,
    value: tokens.value(payload),
    ...tokens.valueSpan(payload),
  };
}

/** The entry of a property list in a field, e.g. `<(REG_DWORD)Item Lifetime=11520>`; undefined for a field without `=`. */
export function listEntry(tree: ControlTree, token: number): ControlProperty | undefined {
  const raw = tree.tokens.value(token);
  const match = /^(?:\((\w+)\))?[ \t]*([^=]+?)[ \t]*=(.*)$/s.exec(raw);
  if (!match) return undefined;
  const [, type = '', name = '', value = ''] = match;
  const { end } = tree.tokens.valueSpan(token);
  return { name, nameToken: token, type: registryType(type), value, start: end - value.length, end };
}

function registryType(text: string): string {
  return /^REG_[A-Z_]+$/i.test(text) ? text.toUpperCase() : '';
}

function payloadField(type: string, fields: readonly (readonly [token: number, value: string])[]): number {
  const [first, second, number] = fields.map(([token]) => token);
  if (type === 'REG_DWORD') return number ?? 0;
  if (type !== '') return second ?? 0;
  const filled = fields.find(([, value]) => value !== '');
  return filled?.[0] ?? first ?? 0;
}
