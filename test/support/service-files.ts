import assert from 'node:assert/strict';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import {
  type ControlFile,
  type IniFile,
  type MeteringFile,
  parseFile,
} from '../../server/src/core/document.ts';
import { cardAsText } from '../../server/src/service/card.ts';
import type { ServiceContext } from '../../server/src/service/context.ts';
import { hoverAt } from '../../server/src/service/hover.ts';
import { contextIn, takeCaret } from './marked-text.ts';

/** A file of a language with a caret in it. */
export function fileAtCaret(
  language: LanguageId,
  marked: string,
): { readonly file: MeteringFile; readonly offset: number } {
  const { text, offset } = takeCaret(marked);
  return { file: parseFile(text, language), offset };
}

export function controlFile(text: string): ControlFile {
  const file = parseFile(text, 'sms-site-control');
  assert.ok(file.kind === 'control');
  return file;
}

export function iniFile(language: LanguageId, text: string): IniFile {
  const file = parseFile(text, language);
  assert.ok(file.kind === 'ini');
  return file;
}

/** The text under a caret that a hover is about, and the hover as text; both empty where there is none. */
export function hoverAtCaret(
  language: LanguageId,
  marked: string,
  context: ServiceContext = contextIn(),
): { readonly about: string; readonly says: string } {
  const { file, offset } = fileAtCaret(language, marked);
  const found = hoverAt(file, offset, context);
  if (!found) return { about: '', says: '' };
  return { about: file.text.slice(found.start, found.end), says: cardAsText(found.card) };
}
