import type { LanguageId } from './catalogue/language.ts';
import defer * as control from './control-file.ts';
import type { IniDocument } from './ini/document.ts';
import type { IniProfile } from './ini/profile.ts';
import defer * as ini from './ini-file.ts';
import defer * as log from './log-file.ts';
import type { LogDocument } from './logs/scanner.ts';
import type { PlacedSegments } from './sitectrl/placed-segments.ts';
import type { ControlTree } from './sitectrl/tree.ts';
import type { Characters } from './text/characters.ts';
import type { Encoding } from './text/encoding.ts';
import type { Lines } from './text/lines.ts';
import type { Segment, SegmentedText } from './text/segments.ts';

interface CommonParts {
  readonly language: LanguageId;
  /** The text in one string. Where it is kept in pieces, as for an editor, this costs its length; {@link characters} do not. */
  readonly text: string;
  readonly characters: Characters;
  /** Undefined where only an editor's text is known and not the file's bytes. */
  readonly encoding: Encoding | undefined;
}

/** An INI file: Remodbc.ini, LICMTR.CFG, a site metering profile. */
export interface IniFile extends CommonParts {
  readonly kind: 'ini';
  readonly ini: IniDocument;
  readonly profile: IniProfile;
}

/** A site control file. */
export interface ControlFile extends CommonParts {
  readonly kind: 'control';
  readonly tree: ControlTree;
  readonly lines: Lines;
  /** Where the text is kept in pieces, as for an editor: these. */
  readonly segments?: PlacedSegments;
}

/** A log of software metering. */
export interface LogFile extends CommonParts {
  readonly kind: 'log';
  readonly log: LogDocument;
  /** Where the text is kept in pieces, as for an editor: these. */
  readonly segments?: SegmentedText<Segment>;
}

/** A file's text and how it is read: all that rules and editor features start from. */
export type MeteringFile = IniFile | ControlFile | LogFile;

/** Reads a text in its language. Never fails: what does not fit is part of the result. What reads a language is loaded with the first text in it. */
export function parseFile(text: string, language: LanguageId, encoding?: Encoding): MeteringFile {
  if (language === 'sms-site-control') return control.readWholeControl(text, language, encoding);
  return language === 'sms-metering-log'
    ? log.readWholeLog(text, language, encoding)
    : parseDocument(text, language, encoding);
}

/** Reads an INI file. */
export function parseDocument(text: string, language: LanguageId, encoding?: Encoding): IniFile {
  return ini.readWholeIni(text, language, encoding);
}

/** The zero-based line of an offset. */
export function lineOf(file: MeteringFile, offset: number): number {
  if (file.kind === 'ini') return file.ini.lineAt(offset);
  const lines = file.kind === 'log' ? file.log.lines : file.lines;
  return lines.positionAt(offset).line;
}
