/** A line of a text about a file, and the line of the file that it speaks of. */
export interface LineAbout {
  readonly text: string;
  /** Zero-based; absent where it speaks of none. */
  readonly line?: number;
}
