import type { BenchDocument } from './documents/bench-document.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}

/** A change as the protocol sends it. */
export interface Edit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** A change and what takes it back. */
type Pair = readonly [done: Edit, undone: Edit];

/** How many lines are pasted at a time. */
export const PASTED_LINES = 1000;

/**
 * The changes of a person at work, each taken back by the next one, at places all over the document: six of ten digits of a value, two of ten
 * letters of a name, one of ten a line broken in two, and one of ten the line that opens a block or a section taken out and put back.
 */
export function keystrokes(document: BenchDocument, count: number): readonly Edit[] {
  const { valuePlace, namePlace } = document.language;
  return pairs(document, count, (turn, first) => {
    if (turn % 10 < 6) return insertion(first + valuePlace[0], valuePlace[1], '7');
    if (turn % 10 < 8) return insertion(first + namePlace[0], namePlace[1], 'e');
    if (turn % 10 < 9) return insertion(first + namePlace[0], namePlace[1], '\n');
    return lineTakenOut(document, first);
  });
}

/** Pastes of 1,000 lines, each taken back. */
export function pastes(document: BenchDocument, count: number): readonly Edit[] {
  const lines = document.text.split('\n');
  const start = document.headLines;
  const block = lines.slice(start, start + document.recordLines);
  const pasted: string[] = [];
  while (pasted.length < PASTED_LINES) pasted.push(...block);
  const text = `${pasted.slice(0, PASTED_LINES).join('\n')}\n`;
  return pairs(document, count, (_, first) => insertion(first, 0, text));
}

function pairs(
  document: BenchDocument,
  count: number,
  pairOf: (turn: number, firstLine: number) => Pair,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (let turn = 0; edits.length < count; turn++) {
    // A stride without a common divisor reaches all parts of the document in a few turns.
    const record = (turn * 7919) % document.records;
    edits.push(...pairOf(turn, document.headLines + record * document.recordLines));
  }
  return edits.slice(0, count - (count % 2));
}

function insertion(line: number, character: number, text: string): Pair {
  const start = { line, character };
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  const end =
    lines.length === 1
      ? { line, character: character + last }
      : { line: line + lines.length - 1, character: last };
  return [
    { range: { start, end: start }, text },
    { range: { start, end }, text: '' },
  ];
}

function lineTakenOut(document: BenchDocument, line: number): Pair {
  const text = `${document.text.split('\n', line + 1)[line] ?? ''}\n`;
  const start = { line, character: 0 };
  return [
    { range: { start, end: { line: line + 1, character: 0 } }, text: '' },
    { range: { start, end: start }, text },
  ];
}
