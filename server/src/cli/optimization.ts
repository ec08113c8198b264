import { optimizeLater, optimizeSoon } from '../node/later-optimization.ts';
import { sizeOfFile } from './files.ts';

/** From so many files on what is compiled early pays off within the run. */
const MANY_FILES = 300;

/** A file of so many bytes takes V8 long enough that it would begin to compile. */
const LARGE_FILE = 1 << 16;

/** Has V8 compile functions when that suits the files that are to be read. For a few small ones nothing has to be said, which saves loading what says it. */
export function optimizeFor(paths: readonly string[]): void {
  if (paths.length >= MANY_FILES) optimizeSoon();
  else if (paths.some((path) => (sizeOfFile(path) ?? 0) >= LARGE_FILE)) optimizeLater();
}

/** The same for one text that was read already. */
export function optimizeForText({ length }: Uint8Array): void {
  if (length >= LARGE_FILE) optimizeLater();
}
