import type { LanguageId } from './catalogue/language.ts';
import type { ControlFile } from './document.ts';
import { buildTree } from './sitectrl/build-tree.ts';
import { scanControl } from './sitectrl/scanner.ts';
import type { ControlTree } from './sitectrl/tree.ts';
import type { Characters } from './text/characters.ts';
import type { Encoding } from './text/encoding.ts';
import { LineIndex, type Lines } from './text/lines.ts';

/** Reads a site control file in one string. */
export function readWholeControl(
  text: string,
  language: LanguageId,
  encoding: Encoding | undefined,
): ControlFile {
  return new WholeControlFile(text, language, encoding);
}

/** A site control file in one string. A class, because a getter of an object of its own costs as much as the lines of a small file. */
class WholeControlFile implements ControlFile {
  readonly kind = 'control';
  readonly language: LanguageId;
  readonly text: string;
  readonly encoding: Encoding | undefined;
  readonly tree: ControlTree;
  #lines: LineIndex | undefined;

  constructor(text: string, language: LanguageId, encoding: Encoding | undefined) {
    this.language = language;
    this.text = text;
    this.encoding = encoding;
    this.tree = buildTree(scanControl(text));
  }

  get characters(): Characters {
    return this.text;
  }

  /** Only places that are shown need lines, and to count those of a large file takes as long as to check it. */
  get lines(): Lines {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }
}
