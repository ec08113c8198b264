import { inEnglish, type Translate } from './translate.ts';

/** Fields that hold names, addresses, codes or texts of files, which are the same in every language. */
const untranslated: ReadonlySet<string> = new Set([
  'edits',
  'elsewhere',
  'encoding',
  'environment',
  'evidence',
  'id',
  'language',
  'kind',
  'link',
  'newText',
  'originUri',
  'path',
  'rule',
  'severity',
  'state',
  'suggestedUri',
  'token',
  'uri',
  'url',
  'written',
]);

/** What an article of the Knowledge Base is called, by which it has to be found. */
const ofArticles: ReadonlySet<string> = new Set(['title', 'appliesTo']);

/** The same plain data with all its words in a person's language: findings, cards, actions, reports. */
export function translated<T>(value: T, translate: Translate): T {
  if (translate === inEnglish) return value;
  return inWords(value, translate) as T;
}

function inWords(value: unknown, translate: Translate): unknown {
  if (typeof value === 'string') return translate(value);
  if (Array.isArray(value)) return value.map((entry) => inWords(entry, translate));
  if (typeof value !== 'object' || value === null) return value;
  const isArticle = /^Q\d{5,6}$/.test(String((value as { readonly id?: unknown }).id));
  return Object.fromEntries(
    Object.entries(value).map(([field, content]) => [
      field,
      untranslated.has(field) || (isArticle && ofArticles.has(field)) ? content : inWords(content, translate),
    ]),
  );
}
