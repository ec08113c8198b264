/** Names of computers are shorter, with a domain behind them too. */
const LONGEST_NAME = 255;

/** Where a text holds a name as a word of its own, in any case, in its order. Looked for in the text itself, because most of a file names nothing. */
export function* mentionsOf(text: string, name: string): Generator<number> {
  if (name === '' || name.length > LONGEST_NAME) return;
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const word = new RegExp(`(?<![\\w-])${literal}(?![\\w-])`, 'gi');
  for (let match = word.exec(text); match; match = word.exec(text)) yield match.index;
}
