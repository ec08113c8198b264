import type { MeteringFile } from '../core/document.ts';
import { controlFolds } from './control/control-folding.ts';
import { iniFolds } from './ini/ini-folding.ts';
import { logFolds } from './logs/log-outline.ts';

/** Lines that can be hidden behind the first of them; both zero-based, the last included. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'section' | 'comment';
}

const MOST_FOLDS = 10_000;

/** The parts of a file that can be folded, in its order; at most so many. */
export function folds(file: MeteringFile, most: number = MOST_FOLDS): readonly Fold[] {
  if (file.kind === 'control') return controlFolds(file, most);
  return file.kind === 'log' ? logFolds(file, most) : iniFolds(file, most);
}
