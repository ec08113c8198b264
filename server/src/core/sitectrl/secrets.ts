import { isProperty, listEntry } from './property.ts';
import { type ControlItem, type ControlTree, fieldsOf } from './tree.ts';

/**
 * Parts of a site control file that must never be shown: encrypted accounts, passwords and keys, which are long runs of hexadecimal digits
 * in account blocks (1.x sample), and the value of every property whose name speaks of one.
 */

const LONG_HEX = /^[0-9A-Fa-f]{32,}$/;
const SECRET_NAME = /passw|pwd|account|key/i;
const ACCOUNT_BLOCKS: ReadonlySet<string> = new Set(['SITE_ACCOUNT', 'ACCOUNT']);

/** What is shown in the place of a secret. */
export const REDACTED = '(secret, not shown)';

/** True where a field holds something that must not be shown. */
export function isSecret(tree: ControlTree, item: ControlItem, token: number): boolean {
  const text = tree.tokens.value(token);
  if (text === '') return false;
  if (isInAccountBlock(item)) return LONG_HEX.test(text);
  if (isProperty(item)) {
    const [name] = fieldsOf(tree, item);
    return name !== undefined && token !== name && SECRET_NAME.test(tree.tokens.value(name));
  }
  const entry = listEntry(tree, token);
  return entry !== undefined && entry.value !== '' && SECRET_NAME.test(entry.name);
}

/** Every field of a file that must not be shown. */
export function secretFields(tree: ControlTree): readonly number[] {
  return tree.items.flatMap((item) => fieldsOf(tree, item).filter((token) => isSecret(tree, item, token)));
}

function isInAccountBlock(item: ControlItem): boolean {
  for (let around: ControlItem | undefined = item; around; around = around.parent) {
    if (ACCOUNT_BLOCKS.has(around.name)) return true;
  }
  return false;
}
