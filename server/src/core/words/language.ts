/** The languages that the product speaks beside English, each by its part of a locale: `de` of `de-AT` and `de_DE.UTF-8`. */
export const translatedLanguages = ['de'] as const;
export type TranslatedLanguage = (typeof translatedLanguages)[number];

/** The language of a locale, as editors and operating systems write it; undefined where the product speaks English instead. */
export function languageOf(locale: string): TranslatedLanguage | undefined {
  const language = locale
    .trim()
    .toLowerCase()
    .split(/[-_.@]/)[0];
  return translatedLanguages.find((known) => known === language);
}
