import type { ParsedDocument } from '../core/document.ts';
import type { Finding } from '../core/finding.ts';
import { LineKind } from '../core/ini/scanner.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { Card } from './card.ts';
import type { ServiceContext } from './context.ts';
import { directiveCompletions } from './directive-completion.ts';
import { keyCompletions, sectionCompletions } from './name-completion.ts';
import { valueCompletions } from './value-completion.ts';

/** Something to insert. */
export interface Completion {
  readonly label: string;
  readonly kind: 'section' | 'key' | 'value' | 'directive' | 'rule';
  readonly detail: string;
  readonly edit: TextEdit;
  /** What is compared with the text that is typed, where that is not the label. */
  readonly filterText?: string;
  readonly card?: Card;
}

/** What could stand at a place, in the order to show it. */
export function completionsAt(
  document: ParsedDocument,
  offset: number,
  findings: readonly Finding[],
  context: ServiceContext,
): readonly Completion[] {
  const { ini, profile } = document;
  const line = ini.lineAt(offset);
  const kind = ini.kind(line);
  if (kind === LineKind.comment) return directiveCompletions(document, offset, line, findings);
  if (kind === LineKind.section || kind === LineKind.unclosed)
    return sectionCompletions(document, line, offset);
  const beforeCaret = document.text.slice(ini.start(line), Math.min(offset, ini.start(line) + 1000));
  if (kind === LineKind.key && beforeCaret.includes('=')) return valueCompletions(document, line, context);
  const keys = keyCompletions(document, line, offset);
  const isFreeLine = kind === LineKind.blank || profile.sectionAt(line) === profile.preamble;
  return isFreeLine ? [...keys, ...sectionCompletions(document, line, offset)] : keys;
}
