/** The program was called in a way it does not understand: one sentence about it, and a hint at what would work. */
export class WrongUse {
  readonly sentence: string;
  readonly hint: string;

  constructor(sentence: string, hint: string) {
    this.sentence = sentence;
    this.hint = hint;
  }
}

/** What was read of several options, if all of it makes sense; else the first wrong use among it. */
export function allRight<Read extends Readonly<Record<string, unknown>>>(
  read: Read,
): AllRight<Read> | WrongUse {
  const wrong = Object.values(read).find((value) => value instanceof WrongUse);
  return wrong ?? (read as AllRight<Read>);
}

type AllRight<Read> = { readonly [Name in keyof Read]: Exclude<Read[Name], WrongUse> };

/** "text and json", "off, now and file-time": a set as a sentence names it. */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
