import type { LanguageId } from './catalogue/language.ts';
import defer * as control from './control-pieces.ts';
import type { MeteringFile } from './document.ts';
import defer * as ini from './ini-pieces.ts';
import defer * as log from './log-pieces.ts';
import type { Encoding } from './text/encoding.ts';
import type { Lines } from './text/lines.ts';
import { type Cutter, type Segment, SegmentedText } from './text/segments.ts';

/** A text that is being edited, in one of its versions. It is kept in pieces, so that an edit does not cost what the text costs. */
export interface EditedFile {
  readonly text: Lines & Pick<SegmentedText<Segment>, 'length' | 'whole' | 'slice'>;
  /** The version after a replacement. This one stays as it is. */
  readonly replace: (start: number, end: number, newText: string) => EditedFile;
  /** The file as the product reads it: the same as its text in one string is read. */
  readonly read: (encoding: Encoding | undefined) => MeteringFile;
}

/** The first version of a text, and any that owes nothing to the one before. */
export function editedFile(text: string, language: LanguageId): EditedFile {
  switch (language) {
    case 'sms-site-control':
      return firstOf(text, control.cutter, (pieces, encoding) =>
        control.readControl(pieces, language, encoding),
      );
    case 'sms-metering-log':
      return firstOf(text, log.cutter, (pieces, encoding) => log.readLog(pieces, language, encoding));
    default:
      return firstOf(text, ini.cutter, (pieces, encoding) => ini.readIni(pieces, language, encoding));
  }
}

function firstOf<Piece extends Segment>(
  text: string,
  cutter: Cutter<Piece>,
  read: (text: SegmentedText<Piece>, encoding: Encoding | undefined) => MeteringFile,
): EditedFile {
  return versionOf(SegmentedText.of(cutter.cut(text)), cutter, read);
}

function versionOf<Piece extends Segment>(
  text: SegmentedText<Piece>,
  cutter: Cutter<Piece>,
  read: (text: SegmentedText<Piece>, encoding: Encoding | undefined) => MeteringFile,
): EditedFile {
  return {
    text,
    replace: (start, end, newText) => versionOf(text.replace(start, end, newText, cutter), cutter, read),
    read: (encoding) => read(text, encoding),
  };
}
