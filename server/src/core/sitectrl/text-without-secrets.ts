import { MASK } from '../text/mask.ts';
import { Secrets } from './secrets.ts';
import type { ControlTree } from './tree.ts';

/** Reads parts of a text from one offset to another. */
export type TextReader = (start: number, end: number) => string;

/** The text of a file without its secrets: as long as it was, so that every other character keeps its place. Only what is read is searched for them. */
export function textWithoutSecrets(tree: ControlTree): TextReader {
  const { characters } = tree.tokens;
  const secrets = new Secrets(tree);
  return (from, to) => {
    const pieces: string[] = [];
    let shown = from;
    for (const { start, end } of secrets.between(from, to)) {
      const secret = characters.slice(Math.max(start, from), Math.min(end, to));
      pieces.push(characters.slice(shown, Math.max(start, from)), secret.replaceAll(/[^\r\n]/g, MASK));
      shown = Math.min(end, to);
    }
    return pieces.join('') + characters.slice(shown, to);
  };
}
