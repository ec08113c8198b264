import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Phrases } from '../../server/src/core/words/phrase-pattern.ts';
import { projectRoot } from './fixtures.ts';

const folder = join(projectRoot, 'l10n/phrases/de');

/** The files that say the product in German, by name, each with its phrases. */
export const germanFiles: ReadonlyMap<string, Phrases> = new Map(
  readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Phrases]),
);

/** All phrases, as the product reads them. */
export const german: Phrases = Object.assign({}, ...germanFiles.values()) as Phrases;
