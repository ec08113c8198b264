import type { IniDocument } from '../ini/document.ts';

/** Some lines and how they stand to each other, by the pieces of text that they stand in, which are never changed. */
export interface KeptLines {
  readonly pieces: readonly IniDocument[];
  readonly linesInPieces: readonly number[];
  /** How far they stand from the first. */
  readonly linesAway: readonly number[];
  readonly charactersAway: readonly number[];
}

/** @param lines the first of them is the one that the others are counted from, wherever it stands */
export function keptLines(ini: IniDocument, lines: readonly number[]): KeptLines {
  const [first = 0] = lines;
  const start = ini.start(first);
  return {
    pieces: lines.map((line) => ini.pieceOf(line)),
    linesInPieces: lines.map((line) => ini.lineInPiece(line)),
    linesAway: lines.map((line) => line - first),
    charactersAway: lines.map((line) => ini.start(line) - start),
  };
}

/** True for lines with the same text, wherever they stand. Asked for every finding of every version, so that nothing is made here. */
export function areSame(
  { pieces, linesInPieces }: KeptLines,
  ini: IniDocument,
  lines: readonly number[],
): boolean {
  if (pieces.length !== lines.length) return false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as number;
    if (ini.pieceOf(line) !== pieces[index] || ini.lineInPiece(line) !== linesInPieces[index]) return false;
  }
  return true;
}

/** True for the same lines where they stand to each other as they did. Those of one piece always do. */
export function areAsFar(
  { pieces, linesAway, charactersAway }: KeptLines,
  ini: IniDocument,
  lines: readonly number[],
): boolean {
  const first = lines[0] as number;
  const start = ini.start(first);
  for (let index = 1; index < lines.length; index++) {
    if (pieces[index] === pieces[0]) continue;
    const line = lines[index] as number;
    if (line - first !== linesAway[index] || ini.start(line) - start !== charactersAway[index]) return false;
  }
  return true;
}

/** Where the characters of the same lines stand that now stand apart in another way, counted from the first line before and now. */
export type MovedApart = (away: number) => number;

/** Undefined where lines touch that did not, or no longer do, or stand in another order: what a rule says of them may be another thing then. */
export function movedApart(before: KeptLines, now: KeptLines): MovedApart | undefined {
  const away = (index: number): number => before.linesAway[index] as number;
  const rising = before.pieces.map((_, index) => index).sort((one, other) => away(one) - away(other));
  for (let at = 1; at < rising.length; at++) {
    const [upper, lower] = [rising[at - 1] as number, rising[at] as number];
    const gap = away(lower) - away(upper);
    const gapNow = (now.linesAway[lower] as number) - (now.linesAway[upper] as number);
    if (gap !== gapNow && (gap <= 1 || gapNow <= 1)) return undefined;
  }
  return (characters) => {
    const above = rising.findLast((index) => (before.charactersAway[index] as number) <= characters) ?? 0;
    return characters - (before.charactersAway[above] as number) + (now.charactersAway[above] as number);
  };
}
