import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageId, languageOfFile } from '../../server/src/core/catalogue/language.ts';
import { decodeBytes } from '../../server/src/core/text/encoding.ts';
import { fixture, projectRoot } from '../support/fixtures.ts';

/** Longer files tell nothing new and take long to be read thousands of times. */
const LONGEST = 20_000;

const languageOfEnd: Readonly<Record<string, LanguageId>> = {
  ini: 'remodbc-ini',
  cfg: 'licmtr-cfg',
  ct0: 'sms-site-control',
  log: 'sms-metering-log',
};

/** What mutation starts from: whole files of a language, and their lines, each once. */
export interface Corpus {
  readonly texts: readonly string[];
  readonly lines: readonly string[];
}

const corpora = new Map<LanguageId, Corpus>();

/** All files of the samples and of the fixtures of rules that are in a language. */
export function corpusOf(language: LanguageId): Corpus {
  const known = corpora.get(language);
  if (known) return known;
  const texts = [...filesBelow(join(projectRoot, 'samples')), ...filesBelow(fixture('rules'))]
    .filter((path) => languageOf(path) === language)
    .map((path) => decodeBytes(readFileSync(path)).text.slice(0, LONGEST));
  if (language === 'sms-metering-settings') texts.push(settings);
  const lines = new Set(texts.flatMap((text) => text.split(/\r\n|\r|\n/)));
  const corpus = { texts, lines: [...lines] };
  corpora.set(language, corpus);
  return corpus;
}

const settings = [
  'root = true',
  '[site]',
  'timeZone = America/Los_Angeles',
  '[rules]',
  'SWM104 = off',
  'duplicate-key = hint',
  '[thresholds]',
  'intervalShort = 60',
  '[schedules]',
  'Balance = Local.LicenseBalancing',
  '',
].join('\n');

function languageOf(path: string): LanguageId | undefined {
  if (/\.(?:findings|json)/.test(path)) return undefined;
  return languageOfFile(path) ?? languageOfEnd[path.slice(path.lastIndexOf('.') + 1)];
}

function filesBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
