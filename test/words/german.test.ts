import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Article } from '../../server/src/core/catalogue/articles/article.ts';
import { articles } from '../../server/src/core/catalogue/articles/index.ts';
import type { Phrases } from '../../server/src/core/words/phrase-pattern.ts';
import { phrasebook } from '../../server/src/core/words/phrasebook.ts';
import { translated } from '../../server/src/core/words/translated.ts';
import { projectRoot } from '../support/fixtures.ts';
import { literalsIn } from '../support/literals.ts';
import { german, germanFiles } from '../support/phrases.ts';
import { examples, spokenOf } from '../support/spoken.ts';
import { untranslatedFiles, untranslatedPhrases, untranslatedTexts } from '../support/untranslated.ts';

/** Phrases that the program puts together from words, so that no source file holds them as they are. */
const composed = 'words.json';

const say = phrasebook(german);

/** Source files whose texts are said to people, by path below the project. */
const files = ['server/src/core', 'server/src/service', 'server/src/lsp'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const literals = new Map(
  [...(await literalsIn(files))].map(([file, texts]) => [file, texts.map((text) => text.trim())] as const),
);

/** True of what reads like words for people: two words at least. */
function isProse(text: string): boolean {
  return /[A-Za-z]{2}[a-z]* .*[a-z]{2}|[a-z]{2}.* [A-Za-z]{2}/.test(text);
}

function isUntranslated(text: string): boolean {
  return untranslatedPhrases.has(text) || untranslatedTexts.some(([pattern]) => pattern.test(text));
}

test('German has a phrase for every text that is said to people', () => {
  const ofArticles = [...articles.values()].flatMap(wordsOf).filter((text) => !Object.hasOwn(german, text));
  assert.deepEqual(ofArticles, []);
  const missing = [...literals]
    .filter(([file]) => !untranslatedFiles.some(([pattern]) => pattern.test(file)))
    .flatMap(([file, texts]) =>
      texts
        .filter((text) => isProse(text) && !isUntranslated(text))
        .filter((text) => !Object.hasOwn(german, text) && say(text) === text)
        .map((text) => `${file}: ${text}`),
    );
  assert.deepEqual([...new Set(missing)], []);
});

/** What is said of an article; its title is its name. */
function wordsOf({ summary, remedy, note }: Article): readonly string[] {
  return [summary, ...remedy, ...(note === undefined ? [] : [note])];
}

test('every German phrase is one of a text that the product has', () => {
  const known = new Set([...[...literals.values()].flat(), ...linesOfManifest()]);
  const unused = [...germanFiles]
    .filter(([name]) => name !== composed)
    .flatMap(([name, phrases]) =>
      Object.keys(phrases)
        .filter((phrase) => !known.has(phrase))
        .map((phrase) => `${name}: ${phrase}`),
    );
  assert.deepEqual(unused, []);
});

/** What VS Code shows of the manifest, line by line, which is how it is translated. */
function linesOfManifest(): readonly string[] {
  const texts = JSON.parse(readFileSync(join(projectRoot, 'package.nls.json'), 'utf8')) as Phrases;
  return Object.values(texts).flatMap((text) => text.split('\n').map((line) => line.replace(/^\* /, '')));
}

test('a phrase stands in one file', () => {
  const all = [...germanFiles.values()].flatMap((phrases) => Object.keys(phrases));
  assert.deepEqual(
    all.filter((phrase, index) => all.indexOf(phrase) !== index),
    [],
  );
});

test('German has the same gaps, and those without anything between them in the same order', () => {
  const gaps = /\{!?\w+\}(?: ?\{!?\w+\})*/g;
  const wrong = Object.entries(german).filter(([phrase, translation]) => {
    const [own, theirs] = [phrase, translation].map((text) =>
      [...new Set(text.replaceAll('{!', '{').match(gaps) ?? [])].toSorted().join(),
    );
    return own !== theirs;
  });
  assert.deepEqual(wrong, []);
});

/** Words that no German text has. What is quoted, or stands as code, is the file's. */
const englishWords =
  /\b(the|is|are|of|not|with|which|this|that|has|have|for|from|every|days?|hours?|seconds?|minutes?|lines?|its?|by|only)\b/;
const ofTheFile = /erwartet: .*|"[^"]*"|`[^`]*`|\S+=\S*( \d+ hours?)?|https?:\S+/g;

test('what the features say of all examples of the rules has no English left in it', async () => {
  const left = new Map<string, string>();
  const seen = new Set<string>();
  const collect = (text: string): string => {
    // The same is said at many places.
    if (seen.has(text)) return text;
    seen.add(text);
    const words = say(text);
    if (englishWords.test(words.replaceAll(ofTheFile, ''))) left.set(text, words);
    return words;
  };
  for (const example of examples()) for (const said of await spokenOf(example)) translated(said, collect);
  const exceptions = /^Please close it|^every 4 hours, daily/;
  assert.deepEqual(
    [...left].filter(([text]) => !exceptions.test(text)),
    [],
  );
});
