/** What a sentence has in it where a value was missing, or was not what it should be. */
export const ODD = /\{\w+\}|undefined|NaN|Infinity|Invalid Date|\[object/;

/** True for inputs that have such a word themselves; what is said of them may repeat it. */
export function readsOdd(text: string): boolean {
  return (
    /[{}]/.test(text) ||
    /undefined|nan|infinity|invalid|object/i.test(text.replaceAll(/[^\w]/g, '')) ||
    /[^\0-\x7f]/.test(text)
  );
}
