/** The program was called in a way it does not understand: one sentence about it, and a hint at what would work. */
export class WrongUse {
  readonly sentence: string;
  readonly hint: string;

  constructor(sentence: string, hint: string) {
    this.sentence = sentence;
    this.hint = hint;
  }
}

/** "text and json", "off, now and file-time": a set as a sentence names it. */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}
