import type { Severity } from '../../core/rules/rule.ts';

/** What comes of checking one file: plain data, so that it can come from another thread. */
export interface FileOutcome {
  readonly path: string;
  /** What the format of the report makes of the file; undefined where it could not be checked, or is not reported. */
  readonly piece: unknown;
  /** What goes to standard output beside the report: a diff, or the mended text of standard input. */
  readonly printed: Uint8Array | undefined;
  readonly severities: readonly Severity[];
  /** Sentences about what could not be done. */
  readonly problems: readonly string[];
  /** Sentences about what could not be learnt about the site. */
  readonly notes: readonly string[];
}
