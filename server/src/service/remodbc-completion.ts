import type { IniFile } from '../core/document.ts';
import type { Finding } from '../core/finding.ts';
import { LineKind } from '../core/ini/scanner.ts';
import type { Completion } from './completion.ts';
import type { ServiceContext } from './context.ts';
import { directiveCompletions } from './directive-completion.ts';
import { keyCompletions, sectionCompletions } from './name-completion.ts';
import { valueCompletions } from './value-completion.ts';

/** What could stand at a place of Remodbc.ini, in the order to show it. */
export function remodbcCompletions(
  document: IniFile,
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
