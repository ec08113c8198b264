import type { Bench } from './bench.ts';
import type { Comparison } from './comparison.ts';
import { editingRows } from './rows-of-editing.ts';
import { processRows } from './rows-of-processes.ts';
import { scannerRows } from './rows-of-scanners.ts';

/** One or a few rows of the table that are measured together. */
export interface Row {
  readonly name: string;
  /** Left out of a short run. */
  readonly isLong?: boolean;
  /** What was tried and what holds it, where a target is missed. */
  readonly note?: string;
  readonly measure: (bench: Bench) => Promise<readonly Comparison[]>;
}

export const rows: readonly Row[] = [...editingRows, ...scannerRows, ...processRows];
