import type { LanguageId } from './catalogue/language.ts';
import type { LogFile } from './document.ts';
import { scanLog } from './logs/scanner.ts';
import type { Encoding } from './text/encoding.ts';

/** Reads a log in one string. */
export function readWholeLog(text: string, language: LanguageId, encoding: Encoding | undefined): LogFile {
  return { kind: 'log', language, text, characters: text, encoding, log: scanLog(text) };
}
