import type { LanguageId } from './catalogue/language.ts';
import { type MeteringFile, readControl, readIni, readLog } from './document.ts';
import { iniCutter } from './ini/segments.ts';
import { controlCutter } from './sitectrl/segments.ts';
import type { Encoding } from './text/encoding.ts';
import { lineCutter, plainPiece } from './text/line-cutter.ts';
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
      return versionOf(firstOf(text, control), control, (pieces, encoding) =>
        readControl(pieces, language, encoding),
      );
    case 'sms-metering-log':
      return versionOf(firstOf(text, log), log, (pieces, encoding) => readLog(pieces, language, encoding));
    default:
      return versionOf(firstOf(text, ini), ini, (pieces, encoding) => readIni(pieces, language, encoding));
  }
}

const control = controlCutter();
const log = lineCutter(plainPiece);
const ini = iniCutter();

function firstOf<Piece extends Segment>(text: string, cutter: Cutter<Piece>): SegmentedText<Piece> {
  return SegmentedText.of(cutter.cut(text));
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
