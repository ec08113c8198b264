import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Places } from '../places.ts';

/** What a reader did with one text. */
export interface ScannerFigures {
  readonly characters: number;
  readonly milliseconds: number;
  /** How much it found: lines, sections or findings. */
  readonly result: number;
}

/** Who reads: `ours:LANGUAGE`, `loop:LANGUAGE`, `ini:LANGUAGE` or `jsonc-parser`. */
export type Reader = `${'ours' | 'loop' | 'ini'}:${string}` | 'jsonc-parser';

/** Reads a text of a size in a process of its own, and hands back its fastest turn. */
export function readOnce(places: Places, reader: Reader, size: number, turns: number): ScannerFigures {
  const program = join(places.bench, 'scanners/program.mjs');
  const words = ['--max-old-space-size=8192', program, places.peers, reader, String(size), String(turns)];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${reader} with ${size} characters failed: ${stderr}`);
  return JSON.parse(stdout) as ScannerFigures;
}
