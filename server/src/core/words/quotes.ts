/** The parts and, between them, what parts them. What is between quotation marks is not looked at. */
export function splitOutsideQuotes(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(new RegExp(separator, 'g'))) {
    if (isInQuotes(text, index)) continue;
    parts.push(text.slice(start, index), found);
    start = index + found.length;
  }
  return [...parts, text.slice(start)];
}

export function isInQuotes(text: string, offset: number): boolean {
  let marks = 0;
  for (let at = text.indexOf('"'); at >= 0 && at < offset; at = text.indexOf('"', at + 1)) marks++;
  return marks % 2 === 1;
}
