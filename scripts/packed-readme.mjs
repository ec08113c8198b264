// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './vscode/places.mjs';

/** A link or a picture of Markdown that leads to a file of the project; not into a page of the web. */
const LINK = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\((?!https?:|#)([^)\s]+)\)/g;

/**
 * The README as it stands in a package, where most of what it leads to is not: links to files that are not packed become
 * words, and pictures are packed.
 * @param {string} readme
 * @param {object} choice
 * @param {boolean} choice.embedsPictures into the text, for VS Code, which finds no file beside it
 * @param {readonly string[]} choice.packed files beside it
 * @returns {{ text: string, pictures: string[] }} and the pictures that have to be packed as files
 */
export function packedReadme(readme, { embedsPictures, packed }) {
  /** @type {string[]} */
  const pictures = [];
  const text = readme.replaceAll(LINK, (whole, picture, words, target) => {
    if (!picture) return packed.includes(target) ? whole : words;
    if (embedsPictures)
      return `![${words}](data:image/png;base64,${readFileSync(join(root, target), 'base64')})`;
    pictures.push(target);
    return whole;
  });
  return { text, pictures };
}
