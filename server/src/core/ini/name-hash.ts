/** How hashes of names are made (FNV-1a). A module that imports nothing, so that these are numbers in a bundle: see `text/ascii.ts`. */

/** The hash of an empty name. */
export const EMPTY_NAME_HASH = -0x7ee3623b;

/** What a hash is multiplied with for each character. */
export const HASH_FACTOR = 0x01000193;
