/**
 * Says in a person's language what the product composes in English. Names, numbers and texts of files come back as they are, and so does what the
 * language has no words for.
 */
export type Translate = (english: string) => string;

/** What is said to those who read English. */
export const inEnglish: Translate = (english) => english;
