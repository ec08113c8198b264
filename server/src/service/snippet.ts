/** Snippets as editors insert them: text with places to fill in, `${1:900}`, and a place for the caret at last, `$0`. */

/** A text that is inserted as it stands. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A place to fill in, with what stands there at first. */
export function placeholder(number: number, text: string): string {
  return text === '' ? `$${number}` : `\${${number}:${snippetText(text)}}`;
}

/** A place to fill in with one of several texts. */
export function choice(number: number, texts: readonly string[]): string {
  return `\${${number}|${texts.map((text) => text.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
}
