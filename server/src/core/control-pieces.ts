import type { LanguageId } from './catalogue/language.ts';
import { readWholeControl } from './control-file.ts';
import type { ControlFile } from './document.ts';
import { JoinedTree } from './sitectrl/joined-tree.ts';
import { placeSegments } from './sitectrl/place-segments.ts';
import { type ControlSegment, controlCutter } from './sitectrl/segments.ts';
import type { Encoding } from './text/encoding.ts';
import type { SegmentedText } from './text/segments.ts';

/** How a text is cut into the pieces that {@link readControl} reads. */
export const cutter = controlCutter();

/** Reads a site control file whose text is kept in pieces. The same as for its text in one string, in a time that grows with what is new in it. */
export function readControl(
  text: SegmentedText<ControlSegment>,
  language: LanguageId,
  encoding: Encoding | undefined,
): ControlFile {
  const segments = placeSegments(text);
  if (!segments) return readWholeControl(text.whole, language, encoding);
  return {
    kind: 'control',
    language,
    get text() {
      return text.whole;
    },
    characters: text,
    encoding,
    tree: new JoinedTree(text, segments),
    lines: text,
    segments,
  };
}
