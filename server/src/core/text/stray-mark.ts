import type { Characters } from './characters.ts';

/** A byte order mark that a reader took for text: as its own character, or as its three UTF-8 bytes in code page 1252. */
const strayMarks = ['\ufeff', '\u00ef\u00bb\u00bf'];

/** How many characters at the start of a text are such a mark; 0 where there is none. */
export function strayMarkLength(text: Characters): number {
  return strayMarks.find((mark) => text.slice(0, mark.length) === mark)?.length ?? 0;
}
