import type { TextReader } from '../../core/sitectrl/text-without-secrets.ts';
import { LineIndex, type Position } from '../../core/text/lines.ts';

/** Tells where the findings of a file stand, and shows the lines they stand in. */
export interface Places {
  readonly positionAt: (offset: number) => Position;
  /** The line that the beginning of a finding stands in; undefined where it cannot be shown. */
  readonly lineAt: (offset: number) => ShownLine | undefined;
  /** Some of the text may not be shown, or is not known any more. */
  readonly hidesText: () => boolean;
}

/** A line, its line end not included; of a long one perhaps only a part, which reaches at least {@link SHOWN_AROUND} characters beyond what was asked for. */
export interface ShownLine {
  /** Offset in the file of the first character of the line. */
  readonly start: number;
  /** Offset in the file behind the last character that is known. */
  readonly end: number;
  readonly text: (from: number, to: number) => string;
}

/** More of a line than this, before and behind a place, is never shown. */
export const SHOWN_AROUND = 100;

/**
 * The places of a text; its lines are counted when one is asked for.
 * @param withoutSecrets makes of the text what may be shown of it, character by character; called when a line is first asked for
 */
export function placesIn(text: string, withoutSecrets: () => TextReader): Places {
  let index: LineIndex | undefined;
  let shown: TextReader | undefined;
  let hides: boolean | undefined;
  const lines = () => {
    index ??= new LineIndex(text);
    return index;
  };
  const shownText = () => {
    shown ??= withoutSecrets();
    return shown;
  };
  return {
    positionAt: (offset) => lines().positionAt(offset),
    hidesText: () => {
      hides ??= shownText()(0, text.length) !== text;
      return hides;
    },
    lineAt(offset) {
      const { line } = lines().positionAt(offset);
      return {
        start: lines().startOf(line),
        end: lines().endOf(line),
        text: shownText(),
      };
    },
  };
}
