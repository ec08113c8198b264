import type { Stats } from 'node:fs';
import type { LanguageId } from '../../core/catalogue/language.ts';

/** A text to check: where it comes from and what is known of it. */
export interface Source {
  readonly path: string;
  readonly language: LanguageId;
  readonly bytes: Uint8Array;
  /** Undefined for standard input. */
  readonly stats: Stats | undefined;
}
