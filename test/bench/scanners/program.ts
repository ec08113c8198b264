import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseFile } from '../../../server/src/core/document.ts';
import { lint } from '../../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../../server/src/core/settings.ts';
import { resolveFacts } from '../../../server/src/core/site/resolve.ts';
import { makeDocument } from '../documents/bench-document.ts';
import { json, productLanguages } from '../documents/languages.ts';
import type { ScannerFigures } from './scanners.ts';

// A program of its own, so that each measurement begins with an empty heap:
//   program.mjs PEERS WHAT SIZE ROUNDS
const [peers = '', what = '', size = '', rounds = '1'] = process.argv.slice(2);

const find = createRequire(join(peers, 'package.json'));
const { text, jobOf } = prepare();

/** The text, and what is done with it. */
function prepare(): { readonly text: string; readonly jobOf: () => number } {
  if (what === 'jsonc-parser') {
    const { parseTree } = find('jsonc-parser') as {
      readonly parseTree: (text: string, errors: unknown[]) => unknown;
    };
    const { text } = makeDocument(json, Number(size));
    return { text, jobOf: () => (parseTree(text, []) === undefined ? 0 : 1) };
  }
  const [kind, language] = what.split(':');
  const made = productLanguages.find(({ languageId }) => languageId === language);
  if (!made) throw new Error(`No language ${language}`);
  const { text } = makeDocument(made, Number(size));
  if (kind === 'loop') return { text, jobOf: () => newlinesIn(text) };
  if (kind === 'ini') {
    const { parse } = find('ini') as { readonly parse: (text: string) => object };
    return { text, jobOf: () => Object.keys(parse(text)).length };
  }
  const facts = resolveFacts([], { now: 988_000_000, fileTime: undefined });
  return {
    text,
    jobOf: () => lint(parseFile(text, made.languageId as 'remodbc-ini'), facts, defaultSettings).length,
  };
}

/** The least that a reader of lines can do. */
function newlinesIn(text: string): number {
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) if (text.charCodeAt(offset) === 10) count++;
  return count;
}

/** The fastest of a few turns: the first ones are those of a program that is not yet compiled, and others share the machine. */
function fastest(): ScannerFigures {
  let best = Number.POSITIVE_INFINITY;
  let result = 0;
  for (let round = 0; round < Number(rounds); round++) {
    const start = performance.now();
    result = jobOf();
    best = Math.min(best, performance.now() - start);
  }
  return { characters: text.length, milliseconds: best, result };
}

// Not the string of many pieces that it was made of.
text.charCodeAt(text.length >> 1);
console.log(JSON.stringify(fastest()));
