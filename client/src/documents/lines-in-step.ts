/** Consecutive lines, both zero-based, the last included. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
}

/** For each line of a view the line of the file that it speaks of; null for none. */
export type SourceLines = readonly (number | null)[];

/** The lines of a view that speak of lines of the file. */
export function linesOfView(sourceLines: SourceLines, { first, last }: LineRun): readonly LineRun[] {
  return runsOf(
    sourceLines.flatMap((source, line) =>
      source !== null && source >= first && source <= last ? [line] : [],
    ),
  );
}

/** The lines of the file that lines of a view speak of. */
export function linesOfSource(sourceLines: SourceLines, { first, last }: LineRun): readonly LineRun[] {
  const lines = sourceLines.slice(first, last + 1).filter((line) => line !== null);
  return runsOf([...new Set(lines)].toSorted((one, other) => one - other));
}

function runsOf(lines: readonly number[]): readonly LineRun[] {
  const runs: LineRun[] = [];
  for (const line of lines) {
    const before = runs.at(-1);
    if (before?.last === line - 1) runs[runs.length - 1] = { first: before.first, last: line };
    else runs.push({ first: line, last: line });
  }
  return runs;
}
