import type { Finding } from '../../core/lint/finding.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { Encoding } from '../../core/text/encoding.ts';
import type { Translate } from '../../core/words/translate.ts';
import type { ExitCode } from '../command.ts';
import type { Output } from '../output.ts';
import type { Places } from './places.ts';

/** A file and what there is to say of it. */
export interface CheckedFile {
  readonly path: string;
  readonly encoding: Encoding | undefined;
  /** Of all that findings name. */
  readonly places: Places;
  /** Sorted by place. */
  readonly findings: readonly Finding[];
  /** How many fixes were made before these findings were found. */
  readonly mended: number;
}

/** What was asked for and could not be had. */
export interface Problem {
  /** Whole sentences. */
  readonly sentence: string;
  /** The file or folder it is about. */
  readonly path: string;
}

/** What a report has to know beside the files. */
export interface ReportSettings {
  readonly hasColour: boolean;
  /** Puts what the report says into the language that was asked for. */
  readonly translate: Translate;
  /** True for findings that lead to exit code 1. */
  readonly fails: (severity: Severity) => boolean;
  readonly programVersion: () => string;
}

/**
 * A way to report the result of a check: a file of this folder and a line in formats.ts. What there is to say of a file is made apart from where it
 * is written, because files may be checked in several threads and are written in their order.
 */
export interface ReportFormat<Piece = unknown> {
  /** What the report says of one file, clean ones too: plain data that can go from thread to thread. */
  readonly describe: (file: CheckedFile, settings: ReportSettings) => Piece;
  readonly createWriter: (output: Output, settings: ReportSettings) => ReportWriter<Piece>;
}

/** Writes a report as it goes. */
export interface ReportWriter<Piece = unknown> {
  /** Before the first file. */
  readonly begin?: () => void;
  /** Each file, in order. */
  readonly file: (piece: Piece) => void;
  /** Beside the error output, which every problem goes to. */
  readonly problem?: (problem: Problem) => void;
  /** Behind the last file. */
  readonly end: (code: ExitCode) => void;
}

/** The format without its own kind of pieces, which nobody else looks into. */
export function reportFormat<Piece>(format: ReportFormat<Piece>): ReportFormat {
  return format as ReportFormat;
}
