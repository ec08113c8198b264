import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { LanguageId } from '../../server/src/core/catalogue/language.ts';
import { ruleById } from '../../server/src/core/rules/registry.ts';
import type { CheckSettings } from '../../server/src/core/settings.ts';
import type { SiteFacts } from '../../server/src/core/site/facts.ts';
import type { Encoding } from '../../server/src/core/text/encoding.ts';
import { fixture } from './fixtures.ts';

/**
 * test/fixtures/rules/SWMnnn holds, for every case of a rule:
 *   bad-CASE.ini             text with the fault
 *   bad-CASE.findings.txt    what the rule says of it, and the edits of all fixes (written by UPDATE_GOLDEN=1, read by a person)
 *   bad-CASE.fixed.ini       the text after the first fix of each finding; missing where there is no fix
 *   good-CASE.ini            text the rule must be silent on
 *   CASE.json                optional: { "language", "encoding", "facts", "settings", "copies" } of bad-CASE and good-CASE; "copies" are the
 *                            other copies of Remodbc.ini in the site, text by label
 */
export interface GoldenCase {
  readonly rule: string;
  /** `bad-CASE.ini`. */
  readonly file: string;
  readonly isBad: boolean;
  /** Its path without the ending. */
  readonly stem: string;
  /** The ending of its name, with the dot. */
  readonly ending: string;
  readonly text: string;
  readonly language: LanguageId;
  readonly encoding: Encoding;
  readonly facts: SiteFacts;
  readonly settings: Partial<CheckSettings>;
  readonly copies: Readonly<Record<string, string>> | undefined;
}

/** Names of the folders, which are the rules'. */
export function goldenRules(): readonly string[] {
  return readdirSync(fixture('rules')).sort();
}

export function goldenCases(rule: string): readonly GoldenCase[] {
  return readdirSync(fixture(`rules/${rule}`))
    .sort()
    .filter((file) => /^(?:bad|good)-/.test(file) && !file.endsWith('.txt') && !file.includes('.fixed.'))
    .map((file) => goldenCase(rule, file));
}

function goldenCase(rule: string, file: string): GoldenCase {
  const path = fixture(`rules/${rule}/${file}`);
  const stem = path.replace(/\.\w+$/, '');
  const options = readOptions(stem);
  return {
    rule,
    file,
    isBad: file.startsWith('bad-'),
    stem,
    ending: path.slice(stem.length),
    text: readGoldenText(path),
    language: options.language ?? ruleById(rule)?.meta.languages[0] ?? 'remodbc-ini',
    encoding: options.encoding ?? 'windows-1252',
    facts: options.facts ?? {},
    settings: options.settings ?? {},
    copies: options.copies,
  };
}

/** One byte, one character: fixtures hold text of code page 1252 without the bytes 80 to 9F. */
export function readGoldenText(path: string): string {
  return readFileSync(path, 'latin1');
}

type Options = Partial<Pick<GoldenCase, 'language' | 'encoding' | 'facts' | 'settings' | 'copies'>>;

function readOptions(stem: string): Options {
  const path = `${stem.replace(/(?:bad|good)-([^/\\]*)$/, '$1')}.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Options) : {};
}
