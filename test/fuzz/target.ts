import type { Random } from './random.ts';

/** A part of the product that is given inputs without end. An input is plain JSON, so that one that breaks something can be kept. */
export interface Target<Input = unknown> {
  readonly name: string;
  readonly make: (random: Random) => Input;
  /** Throws where the product does not do what it promises. */
  readonly check: (input: Input) => void | Promise<void>;
  /** Inputs that are a little smaller, the much smaller first. */
  readonly smaller: (input: Input) => Iterable<Input>;
  /** Ends what checks have started. */
  readonly end?: () => Promise<void>;
}

/** Forgets the kind of input, which only the target itself has to know. */
export function target<Input>(of: Target<Input>): Target {
  return of as Target<unknown> as Target;
}
