// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './vscode/places.mjs';

/** A link or a picture of Markdown that leads to a file of the project; not into a page of the web. */
const LINK = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\((?!https?:|#)([^)\s]+)\)/g;

/** A line of nothing but links, a way to documents. */
const LINE_OF_LINKS = /^(?:\[[^\]]+\]\([^)]+\)(?: · | ·$|$))+$/gm;

/**
 * A Markdown document as it stands in a package, where most of what it leads to is not: links to files that are not packed become
 * words, where they stand in a line of links they go, and pictures are packed.
 * @param {string} document
 * @param {object} choice
 * @param {boolean} choice.embedsPictures into the text, for VS Code, which finds no file beside it
 * @param {readonly string[]} choice.packed files beside it
 * @returns {{ text: string, pictures: string[] }} and the pictures that have to be packed as files
 */
export function packedDocument(document, { embedsPictures, packed }) {
  /** @type {string[]} */
  const pictures = [];
  const withoutWays = document.replaceAll(LINE_OF_LINKS, (line) =>
    [...line.matchAll(LINK)]
      .filter(([, , , target]) => packed.includes(target ?? ''))
      .map(([link]) => link)
      .join(' · '),
  );
  const text = withoutWays.replaceAll(LINK, (whole, picture, words, target) => {
    if (!picture) return packed.includes(target) ? whole : words;
    if (embedsPictures)
      return `![${words}](data:image/png;base64,${readFileSync(join(root, target), 'base64')})`;
    pictures.push(target);
    return whole;
  });
  return { text, pictures };
}
