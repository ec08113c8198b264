import type { InitializeParams } from 'vscode-languageserver';
import { languageOf } from '../core/words/language.ts';
import { phrasebook } from '../core/words/phrasebook.ts';
import { inEnglish, type Translate } from '../core/words/translate.ts';
import { optionsOf } from './abilities.ts';
import type { Runtime } from './runtime.ts';

/** What speaks the language that the client's person reads: English where the client names none, or one that the product does not know. */
export async function translatorFor(
  { locale, initializationOptions }: Pick<InitializeParams, 'locale' | 'initializationOptions'>,
  runtime: Pick<Runtime, 'readPhrases'>,
): Promise<Translate> {
  const language = typeof locale === 'string' ? languageOf(locale) : undefined;
  const { programFolder } = optionsOf(initializationOptions);
  const folder = typeof programFolder === 'string' ? programFolder : undefined;
  const phrases = language && (await runtime.readPhrases(language, folder).catch(() => undefined));
  return phrases ? phrasebook(phrases) : inEnglish;
}
