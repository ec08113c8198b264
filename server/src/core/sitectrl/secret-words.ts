import type { Characters } from '../text/characters.ts';

/** Words in the name of a property that tell of a secret behind it: password, account, key. */

/** Each of these words holds both letters of one of these pairs, in any case; few names do. */
export const SECRET_LETTERS = ['cu', 'ky', 'pw'] as const;

/** Makes a small letter of a capital one. */
const LOWER = 0x20;
const LETTER_A = 0x61;
const LETTER_C = 0x63;
const LETTER_E = 0x65;
const LETTER_K = 0x6b;
const LETTER_P = 0x70;

/** True if a piece of a text holds a word for a secret. Looks at the characters where they are, because it is asked for every name of a file. */
export function speaksOfSecret(text: Characters, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const word = secretWord(text.charCodeAt(at) | LOWER, text, at + 1);
    if (word !== undefined && at + word.length <= end && beginsWith(text, at, word)) return true;
  }
  return false;
}

/** The word for a secret that may begin here, by its first letter and the one behind. */
function secretWord(first: number, text: Characters, next: number): string | undefined {
  if (first === LETTER_A) return (text.charCodeAt(next) | LOWER) === LETTER_C ? 'account' : undefined;
  if (first === LETTER_K) return (text.charCodeAt(next) | LOWER) === LETTER_E ? 'key' : undefined;
  if (first !== LETTER_P) return undefined;
  return (text.charCodeAt(next) | LOWER) === LETTER_A ? 'passw' : 'pwd';
}

function beginsWith(text: Characters, start: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if ((text.charCodeAt(start + index) | LOWER) !== word.charCodeAt(index)) return false;
  }
  return true;
}
