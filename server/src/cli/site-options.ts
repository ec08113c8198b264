import type { Fact } from '../core/site/facts.ts';
import { type ReferenceDate, type SiteSource, withoutUnknown } from '../core/site/resolve.ts';
import { parseHotfixes, parseVersion, smsVersions } from '../core/values/version.ts';
import { utc } from '../core/values/zone.ts';
import { type OptionSpec, oneOf, type ReadWords } from './options.ts';
import { readDate, readNow, readZone, zoneOption } from './time-options.ts';
import { allRight, listed, WrongUse } from './wrong-use.ts';

/** The options by which a person tells facts of the site. */
export const siteOptions = [
  zoneOption,
  {
    name: 'version-of-site',
    value: 'VERSION',
    help: `Release of SMS 2.0: ${listed(smsVersions, 'or')}, or a component version such as 2.00.1493.3000.`,
  },
  {
    name: 'hotfix',
    value: 'ARTICLE',
    help: 'A hotfix installed over the service pack, by its article, such as Q245271. May be given several times.',
  },
  { name: 'mode', value: 'MODE', help: 'How clients are metered: online or offline.' },
  {
    name: 'environment',
    value: 'KIND',
    help: 'production or test: in production some settings deserve a remark that a test site does not.',
  },
  {
    name: 'reference-date',
    value: 'DATE',
    help:
      'The moment from which a time is overdue or ahead: off (the default), now, file-time (when each file was last written), or a date ' +
      'such as 2001-05-13 or 2001-05-13T08:00:00Z. A date without an offset is read in the zone of the site, else in UTC.',
  },
  {
    name: 'now',
    value: 'DATE',
    help: 'Take this date for the present, so that a check can be repeated with the same result.',
  },
] as const satisfies readonly OptionSpec[];

type SiteWords = ReadWords<(typeof siteOptions)[number]['name']>;

/** What the options say of the site, and the present they name. */
export interface SiteFromOptions {
  readonly source: SiteSource;
  /** Seconds since 1970-01-01 UTC; undefined where the clock decides. */
  readonly now: number | undefined;
}

/** Reads the options about the site. Pure. */
export function readSiteOptions(words: SiteWords): SiteFromOptions | WrongUse {
  const source = allRight({
    zone: given(words, 'zone', readZone),
    version: given(words, 'version-of-site', readVersion),
    hotfixes: readHotfixes(words.values('hotfix')),
    mode: given(words, 'mode', (text) => oneOf('mode', text, ['online', 'offline'])),
    environment: given(words, 'environment', (text) => oneOf('environment', text, ['production', 'test'])),
    referenceDate: given(words, 'reference-date', readReferenceDate),
  });
  if (source instanceof WrongUse) return source;
  const now = given(words, 'now', (text) => readNow(text, source.zone?.value ?? utc));
  if (now instanceof WrongUse) return now;
  return { source: withoutUnknown<SiteSource>(source), now: now?.value };
}

/** The value of an option as a fact that tells where it comes from; undefined where the option is not given. */
function given<T>(
  words: SiteWords,
  option: Parameters<SiteWords['value']>[0],
  read: (text: string) => T | WrongUse,
): Fact<T> | WrongUse | undefined {
  const text = words.value(option);
  if (text === undefined) return undefined;
  const value = read(text);
  return value instanceof WrongUse ? value : { value, origin: { words: `option --${option}` } };
}

function readVersion(text: string): SiteVersion | WrongUse {
  return (
    parseVersion(text) ??
    new WrongUse(`"${text}" is no release of SMS 2.0.`, `Write ${listed(smsVersions, 'or')}.`)
  );
}

type SiteVersion = (typeof smsVersions)[number];

function readHotfixes(texts: readonly string[]): Fact<readonly string[]> | WrongUse | undefined {
  if (texts.length === 0) return undefined;
  const { hotfixes, rejected } = parseHotfixes(texts.join(' '));
  const [first] = rejected;
  if (first !== undefined || hotfixes.length === 0) {
    return new WrongUse(
      `"${first ?? ''}" is no number of an article.`,
      'Write the article of the hotfix, such as --hotfix=Q245271.',
    );
  }
  return { value: hotfixes, origin: { words: 'option --hotfix' } };
}

function readReferenceDate(text: string): ReferenceDate | WrongUse {
  const word = text.toLowerCase();
  if (word === 'off' || word === 'now' || word === 'file-time') return word;
  const date = readDate('reference-date', text);
  if (date instanceof WrongUse)
    return new WrongUse(date.sentence, 'Write off, now, file-time or a date such as 2001-05-13T08:00:00Z.');
  return date;
}
