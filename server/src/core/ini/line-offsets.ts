/** Where the offsets of a line stand that the scanner keeps. A module that imports nothing, so that these are numbers in a bundle: see `text/ascii.ts`. */

/** Numbers kept for every line, side by side so that a line is one cache line. */
export const STRIDE = 5;
export const START = 0;
export const CONTENT_START = 1;
export const CONTENT_END = 2;
export const NAME_END = 3;
export const VALUE_START = 4;
