import type { LanguageId } from './catalogue/language.ts';
import type { IniDocument } from './ini/document.ts';
import { IniProfile } from './ini/profile.ts';
import { type ScanOptions, scanIni } from './ini/scanner.ts';
import { type IniSegment, joinIni } from './ini/segments.ts';
import { LogDocument, scanLog } from './logs/scanner.ts';
import { buildTree } from './sitectrl/build-tree.ts';
import { JoinedTree } from './sitectrl/joined-tree.ts';
import { placeSegments } from './sitectrl/place-segments.ts';
import type { PlacedSegments } from './sitectrl/placed-segments.ts';
import { scanControl } from './sitectrl/scanner.ts';
import type { ControlSegment } from './sitectrl/segments.ts';
import type { ControlTree } from './sitectrl/tree.ts';
import type { Characters } from './text/characters.ts';
import type { Encoding } from './text/encoding.ts';
import { LineIndex, type Lines } from './text/lines.ts';
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

/** Reads a text in its language. Never fails: what does not fit is part of the result. */
export function parseFile(text: string, language: LanguageId, encoding?: Encoding): MeteringFile {
  if (language === 'sms-site-control') return parseControl(text, language, encoding);
  return language === 'sms-metering-log'
    ? { kind: 'log', language, text, characters: text, encoding, log: scanLog(text) }
    : parseDocument(text, language, encoding);
}

/** Reads an INI file. */
export function parseDocument(text: string, language: LanguageId, encoding?: Encoding): IniFile {
  return iniFile(scanIni(text, scanOptions(language, encoding)), language, encoding);
}

/** Reads an INI file whose text is kept in pieces. The same as for its text in one string. */
export function readIni(
  text: SegmentedText<IniSegment>,
  language: LanguageId,
  encoding: Encoding | undefined,
): IniFile {
  return iniFile(joinIni(text, scanOptions(language, encoding)), language, encoding);
}

function scanOptions(language: LanguageId, encoding: Encoding | undefined): ScanOptions {
  // Profile and settings file are read by this product, which knows the mark of UTF-8; the other files are read by Windows.
  const isOwnFormat = language === 'site-metering' || language === 'sms-metering-settings';
  return { markBeforeFirstLine: encoding === 'utf-8-bom' && !isOwnFormat };
}

function iniFile(ini: IniDocument, language: LanguageId, encoding: Encoding | undefined): IniFile {
  return {
    kind: 'ini',
    language,
    get text() {
      return ini.text;
    },
    characters: ini.characters,
    encoding,
    ini,
    profile: new IniProfile(ini),
  };
}

function parseControl(text: string, language: LanguageId, encoding: Encoding | undefined): ControlFile {
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

/** Reads a site control file whose text is kept in pieces. The same as for its text in one string, in a time that grows with what is new in it. */
export function readControl(
  text: SegmentedText<ControlSegment>,
  language: LanguageId,
  encoding: Encoding | undefined,
): ControlFile {
  const segments = placeSegments(text);
  if (!segments) return parseControl(text.whole, language, encoding);
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

/** Reads a log whose text is kept in pieces. The same as for its text in one string. */
export function readLog(
  text: SegmentedText<Segment>,
  language: LanguageId,
  encoding: Encoding | undefined,
): LogFile {
  return {
    kind: 'log',
    language,
    get text() {
      return text.whole;
    },
    characters: text,
    encoding,
    log: new LogDocument(text),
    segments: text,
  };
}

/** The zero-based line of an offset. */
export function lineOf(file: MeteringFile, offset: number): number {
  if (file.kind === 'ini') return file.ini.lineAt(offset);
  const lines = file.kind === 'log' ? file.log.lines : file.lines;
  return lines.positionAt(offset).line;
}
