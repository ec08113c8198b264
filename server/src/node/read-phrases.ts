import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TranslatedLanguage } from '../core/words/language.ts';
import type { Phrases } from '../core/words/phrase-pattern.ts';

/** The phrases of a language, which lie beside the program; undefined where they are not there. */
export async function readPhrases(language: TranslatedLanguage): Promise<Phrases | undefined> {
  try {
    return JSON.parse(await readFile(join(__dirname, `phrases.${language}.json`), 'utf8')) as Phrases;
  } catch {
    return undefined;
  }
}
