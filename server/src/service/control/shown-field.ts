import { REDACTED, Secrets } from '../../core/sitectrl/secrets.ts';
import type { ControlTree } from '../../core/sitectrl/tree.ts';
import type { Span } from '../../core/text/lines.ts';
import { quote } from '../card.ts';

const secretsOfTree = new WeakMap<ControlTree, Secrets>();

/** The secrets of a tree; to find which blocks hold accounts all of them are looked at, so that is done once. */
export function secretsOf(tree: ControlTree): Secrets {
  const known = secretsOfTree.get(tree);
  if (known) return known;
  const secrets = new Secrets(tree);
  secretsOfTree.set(tree, secrets);
  return secrets;
}

/** True where any of what an item says under a name is a secret. */
export function isSecretProperty(tree: ControlTree, item: number, { start, end }: Span): boolean {
  return secretsOf(tree)
    .of(item)
    .some((place) => place.start < end && place.end > start);
}

/** The text of a field as it may be shown: quoted and cut, and not at all where it is a secret or may be one. */
export function shownField(tree: ControlTree, item: number, token: number): string {
  return secretsOf(tree).isSecret(item, token) ? REDACTED : shownText(tree.tokens.value(token));
}

/** A text that could hold a secret, because something around it is missing, is not shown: long hexadecimal digits, or a value behind a name that speaks of one. */
export function shownText(text: string): string {
  return isLongHex(text) || namesSecret(text) ? REDACTED : quote(text);
}

/** True where a sign that ends a name stands somewhere behind a word for a secret. */
function namesSecret(text: string): boolean {
  const word = text.search(/account|key|passw|pwd/i);
  return word >= 0 && /[=<>]/.test(text.slice(word));
}

/** The digits of one secret may stand in two lines. */
function isLongHex(text: string): boolean {
  return /(?:[0-9A-Fa-f]\s*){32}/.test(text);
}
