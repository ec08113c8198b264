import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { translatedLanguages } from '../core/words/language.ts';
import type { Phrases } from '../core/words/phrase-pattern.ts';
import defer * as phrases from '../core/words/phrasebook.ts';
import { inEnglish, type Translate } from '../core/words/translate.ts';
import { type OptionSpec, oneOf, type ReadWords } from './options.ts';
import type { WrongUse } from './wrong-use.ts';

const languages = ['en', ...translatedLanguages] as const;

/** A language that results can be told in. */
export type Language = (typeof languages)[number];

export const languageOptions = [
  {
    name: 'language',
    value: 'LANGUAGE',
    help:
      `Tell the results in this language: ${languages.join(' or ')}. Without it English, whatever the environment says, so that the same ` +
      'command gives the same output everywhere. Names, help pages and messages about the command line are always English.',
  },
] as const satisfies readonly OptionSpec[];

export function readLanguage(words: ReadWords<'language'>): Language | WrongUse {
  return oneOf('language', words.value('language') ?? 'en', languages);
}

/**
 * What tells results in a language. The phrases lie beside the program.
 * @param programFile the file of the program
 */
export function translatorFor(language: Language, programFile: string): Translate {
  if (language === 'en') return inEnglish;
  const file = join(dirname(programFile), `phrases.${language}.json`);
  return phrases.phrasebook(JSON.parse(readFileSync(file, 'utf8')) as Phrases);
}
