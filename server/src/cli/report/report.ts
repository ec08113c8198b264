import type { Finding } from '../../core/finding.ts';
import type { Output } from '../output.ts';
import type { Places } from './places.ts';

/** A file and what there is to say of it. */
export interface CheckedFile {
  readonly path: string;
  /** Of all that findings name. */
  readonly places: Places;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  /** How many fixes were made before these findings were found. */
  readonly mended: number;
}

/** Writes the result of a check as it goes. A format is a file of this folder and a line in formats.ts. */
export interface Reporter {
  /** Before the first file. */
  readonly begin: () => void;
  /** Each file, in order; clean ones too. */
  readonly file: (file: CheckedFile) => void;
  /** Behind the last file. */
  readonly end: () => void;
}

export type CreateReporter = (output: Output) => Reporter;
