import type { MeteringFile } from '../../core/document.ts';
import { type IniDocument, LineKind } from '../../core/ini/document.ts';
import type { ControlTokens } from '../../core/sitectrl/tokens.ts';

/**
 * True where two texts say the same to who reads them: the same lines in the same order but for empty ones, with the same names, values, quotes and
 * comments; of site control files the same tokens, of which the tree is made.
 */
export function readsTheSame(before: MeteringFile, after: MeteringFile): boolean {
  if (before.kind === 'ini' && after.kind === 'ini') return sameLines(before.ini, after.ini);
  return (
    before.kind === 'control' && after.kind === 'control' && sameTokens(before.tree.tokens, after.tree.tokens)
  );
}

function sameLines(before: IniDocument, after: IniDocument): boolean {
  let other = nextLine(after, 0);
  for (let line = nextLine(before, 0); line < before.lineCount; line = nextLine(before, line + 1)) {
    if (other >= after.lineCount || !sameLine(before, line, after, other)) return false;
    other = nextLine(after, other + 1);
  }
  return other >= after.lineCount;
}

function nextLine(document: IniDocument, from: number): number {
  let line = from;
  while (line < document.lineCount && document.kind(line) === LineKind.blank) line++;
  return line;
}

function sameLine(before: IniDocument, line: number, after: IniDocument, other: number): boolean {
  const kind = before.kind(line);
  if (kind !== after.kind(other)) return false;
  return kind === LineKind.key
    ? before.name(line) === after.name(other) && before.rawValue(line) === after.rawValue(other)
    : before.content(line) === after.content(other);
}

function sameTokens(before: ControlTokens, after: ControlTokens): boolean {
  if (before.count !== after.count) return false;
  for (let token = 0; token < before.count; token++) {
    if (before.kind(token) !== after.kind(token) || before.beginsLine(token) !== after.beginsLine(token))
      return false;
    if (before.raw(token) !== after.raw(token)) return false;
  }
  return true;
}
