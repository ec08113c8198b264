/** What can be asked of a text whether or not it is kept in pieces. A string is one. */
export interface Characters {
  readonly length: number;
  charCodeAt(offset: number): number;
  slice(start: number, end: number): string;
  /** Where a character stands first; -1 where it does not. */
  indexOf(character: string): number;
}

/** What editors and programs show for bytes that the encoding they chose cannot hold. */
export const REPLACEMENT_CHARACTER = '\ufffd';
