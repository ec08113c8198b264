/** How hashes of names are made (FNV-1a). A module that imports nothing, so that these are numbers in a bundle: see `text/ascii.ts`. */

/** The hash of an empty name. */
export const EMPTY_NAME_HASH = -0x7ee3623b;

/**
 * The bit in which a letter of ASCII differs from its other case. A hash takes it as set in all characters: to set it costs less than to look whether there is
 * a letter, and of the others few are then no longer told apart.
 */
export const CASE_BIT = 0x20;

/** What a hash is multiplied with for each character. */
export const HASH_FACTOR = 0x01000193;
