import type { LanguageId } from './catalogue/language.ts';
import { IniProfile } from './ini/profile.ts';
import { type IniDocument, scanIni } from './ini/scanner.ts';
import { scanControl } from './sitectrl/scanner.ts';
import { buildTree, type ControlTree } from './sitectrl/tree.ts';
import type { Encoding } from './text/encoding.ts';
import { LineIndex } from './text/lines.ts';

interface CommonParts {
  readonly language: LanguageId;
  readonly text: string;
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
  readonly lines: LineIndex;
}

/** A file's text and how it is read: all that rules and editor features start from. */
export type MeteringFile = IniFile | ControlFile;

/** @deprecated Say {@link IniFile} or {@link MeteringFile}. */
export type ParsedDocument = IniFile;

/** Reads a text in its language. Never fails: what does not fit is part of the result. */
export function parseFile(text: string, language: LanguageId, encoding?: Encoding): MeteringFile {
  return language === 'sms-site-control'
    ? parseControl(text, language, encoding)
    : parseDocument(text, language, encoding);
}

/** Reads an INI file. */
export function parseDocument(text: string, language: LanguageId, encoding?: Encoding): IniFile {
  const ini = scanIni(text, { markBeforeFirstLine: encoding === 'utf-8-bom' });
  return { kind: 'ini', language, text, encoding, ini, profile: new IniProfile(ini) };
}

function parseControl(text: string, language: LanguageId, encoding: Encoding | undefined): ControlFile {
  return {
    kind: 'control',
    language,
    text,
    encoding,
    tree: buildTree(scanControl(text)),
    lines: new LineIndex(text),
  };
}

/** The zero-based line of an offset. */
export function lineOf(file: MeteringFile, offset: number): number {
  return file.kind === 'ini' ? file.ini.lineAt(offset) : file.lines.positionAt(offset).line;
}
