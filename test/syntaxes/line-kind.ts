import { LineKind } from '../../server/src/core/ini/document.ts';
import type { Token } from './tokenizer.ts';

/** The kind of a line of an INI file, told by the scopes of its tokens. */
export function kindByGrammar(tokens: readonly Token[]): LineKind {
  const scopes = tokens.map(([, names]) => names).join(' ');
  if (scopes === '') return LineKind.blank;
  if (scopes.includes('meta.section')) return LineKind.section;
  if (scopes.includes('meta.key')) return LineKind.key;
  if (scopes.includes('comment.line.semicolon')) return LineKind.comment;
  return scopes.includes('invalid.illegal.unclosed-section') ? LineKind.unclosed : LineKind.orphan;
}
