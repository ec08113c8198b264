import type { Card } from '../card.ts';

/** How something is written: its parts in their order, each with what is known of it. */
export interface Signature {
  readonly parts: readonly SignaturePart[];
  readonly card?: Card;
}

/** A piece of a signature. Texts that are written as they stand, such as `=`, are no parameters. */
export interface SignaturePart {
  readonly text: string;
  /** Given for parameters only. */
  readonly card?: Card;
  readonly isParameter: boolean;
}

/** The ways in which what stands at a place can be written, the one in use, and the parameter that the caret is in. */
export interface SignatureHelp {
  readonly signatures: readonly Signature[];
  readonly active: number;
  /** Counts parameters only. */
  readonly activeParameter: number;
}

/** A text that is written as it stands. */
export function fixed(text: string): SignaturePart {
  return { text, isParameter: false };
}

/** A part that a person fills in. */
export function parameter(text: string, card?: Card): SignaturePart {
  return { text, isParameter: true, ...(card && { card }) };
}
