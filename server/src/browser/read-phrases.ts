import type { TranslatedLanguage } from '../core/words/language.ts';
import type { Phrases } from '../core/words/phrase-pattern.ts';

/** The phrases of a language, which lie in the folder of the programs; undefined where that is not known, or they are not there. */
export async function readPhrases(
  language: TranslatedLanguage,
  folder: string | undefined,
): Promise<Phrases | undefined> {
  if (folder === undefined) return undefined;
  const answer = await fetch(`${folder}/phrases.${language}.json`);
  return answer.ok ? ((await answer.json()) as Phrases) : undefined;
}
