import type { Output } from '../output.ts';

/** What colours stand for; each takes a text and returns it painted, or as it is where there are no colours. */
export interface Colours {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly blue: (text: string) => string;
}

export function coloursFor({ hasColour }: Pick<Output, 'hasColour'>): Colours {
  const painter = (on: number, off: number) => (text: string) =>
    hasColour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    strong: painter(1, 22),
    faint: painter(2, 22),
    red: painter(31, 39),
    yellow: painter(33, 39),
    green: painter(32, 39),
    blue: painter(36, 39),
  };
}
