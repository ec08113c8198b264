import type { LineAbout } from '../core/text/line-about.ts';

/** A text about a file, and for each of its lines the line of the file that it speaks of, zero-based; null for those that speak of none. */
export interface SourceText {
  readonly text: string;
  readonly sourceLines: readonly (number | null)[];
}

export function sourceText(lines: readonly LineAbout[]): SourceText {
  return {
    text: lines.map(({ text }) => `${text}\n`).join(''),
    sourceLines: lines.map(({ line }) => line ?? null),
  };
}
