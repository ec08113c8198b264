/**
 * How texts and queries become comparable words: lower case, without plural and verb endings, one spelling for
 * "log-on", "logon" and "login". Words with a digit, such as 9406 or sp3, stay as they are.
 */

/** A name as a text writes it: no blanks, but dots, hyphens and underscores inside. "Remodbc.ini", "log-on", "PackTime". */
export type Name = string;

/** The words a name is found by. */
export interface NameWords {
  /** The name as one word: "remodbcini", "logon", "packtime". */
  readonly whole: string;
  /** Its parts, such as "remodbc" and "ini"; the whole alone when there is nothing to divide. */
  readonly parts: readonly string[];
}

/** Divides a text into names. Apostrophes vanish, everything else that no name contains separates. */
export function namesIn(text: string): readonly Name[] {
  return text.replace(/['’]/g, '').match(/[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*/g) ?? [];
}

/** A name with inner capitals is as one word what it is in small letters, so that it is found however it is typed. */
export function wordsOfName(name: Name): NameWords {
  const pieces = name.split(/[-_.]/);
  if (pieces.length > 1) return compound(pieces.map(normalized));
  return { whole: normalized(name), parts: name.split(/(?<=[a-z])(?=[A-Z])/).map(normalized) };
}

/** Two names that stand side by side as one: "check out" as "check-out". */
export function joinedName(left: NameWords, right: NameWords): NameWords {
  return compound([...left.parts, ...right.parts]);
}

function compound(parts: readonly string[]): NameWords {
  return { whole: normalized(parts.join('')), parts };
}

/** A word that cannot be divided, as a name. */
export function oneWord(word: string): NameWords {
  return { whole: word, parts: [word] };
}

/** True for words that say nothing about a problem, such as "the" or "cannot". */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** True for words that have to match exactly: numbers, article ids, service packs. */
export function isExact(word: string): boolean {
  return /\d/.test(word);
}

function normalized(piece: string): string {
  const word = piece.toLowerCase();
  const articleNumber = /^(?:q|kb)(\d{5,6})$/.exec(word)?.[1];
  if (articleNumber !== undefined) return articleNumber;
  return isExact(word) ? word : stem(sameSpelling.get(word) ?? word);
}

const sameSpelling: ReadonlyMap<string, string> = new Map([
  ['licence', 'license'],
  ['licences', 'license'],
  ['licenced', 'license'],
  ['login', 'logon'],
  ['logins', 'logon'],
  ['froze', 'hang'],
  ['frozen', 'hang'],
  ['freezes', 'hang'],
  ['hung', 'hang'],
]);

/** Cuts endings off, so that "balancing", "balance" and "balanced" meet. Not a word of English, but always the same. */
function stem(word: string): string {
  if (word.length < 4) return word;
  const singular = withoutPlural(word).replace(/is(?=(?:e|ed|ing|ation)$)/, 'iz');
  return withoutVerbEnding(singular).replace(/(?<=....)e$/, '');
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  const bare = /^(.{4,})(?:ing|ed)$/.exec(word)?.[1];
  return bare === undefined ? word : bare.replace(/([bdfgkmnprt])\1$/, '$1');
}

const stopWords: ReadonlySet<string> = new Set(
  (
    'a about after again all also am an and are as at be because been before being but by can cannot cant could did do ' +
    'does doesnt done dont either every for from get gets got had has have how i if in into is isnt it its just kb me ' +
    'more my no not of off on one only or other our out over s should since so some still t than that the their them ' +
    'then there they this to too under until up very was we were what when where which while who whose why will with ' +
    'without wont would you your'
  )
    .split(' ')
    .map((word) => stem(word)),
);
