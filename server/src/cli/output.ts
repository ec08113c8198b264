/** Where a program says something: a stream of the process, or memory. */
export interface Output {
  readonly isTerminal: boolean;
  /** A person sees colours: on a terminal that has them, unless NO_COLOR is set. */
  readonly hasColour: boolean;
  /** The reader has gone away; what only prints may stop. */
  readonly isClosed: boolean;
  /** Why it could not be written to its end, other than that nobody reads it. */
  readonly failure: string | undefined;
  readonly write: (text: string) => void;
  /** Bytes that are no text of ours, such as a mended file. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  readonly flush: () => void;
}
