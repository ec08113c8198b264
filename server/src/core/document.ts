import type { LanguageId } from './catalogue/language.ts';
import { IniProfile } from './ini/profile.ts';
import { type IniDocument, scanIni } from './ini/scanner.ts';
import type { Encoding } from './text/encoding.ts';

/** A file's text and how it is read: all that rules and editor features start from. */
export interface ParsedDocument {
  readonly language: LanguageId;
  readonly text: string;
  /** Undefined where only an editor's text is known and not the file's bytes. */
  readonly encoding: Encoding | undefined;
  readonly ini: IniDocument;
  readonly profile: IniProfile;
}

/** Reads a text in its language. Never fails: what does not fit is part of the result. */
export function parseDocument(text: string, language: LanguageId, encoding?: Encoding): ParsedDocument {
  const ini = scanIni(text, { markBeforeFirstLine: encoding === 'utf-8-bom' });
  return { language, text, encoding, ini, profile: new IniProfile(ini) };
}
