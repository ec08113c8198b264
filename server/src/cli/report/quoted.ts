import { visible } from './visible.ts';

/** So much of a text is quoted in a sentence. */
const LONGEST = 60;

/** The text in quotes as a sentence of the error output names it: short, and harmless for a terminal. */
export function quoted(text: string): string {
  return text.length > LONGEST ? `"${visible(text.slice(0, LONGEST))}\u2026"` : `"${visible(text)}"`;
}
