import { languageOfFile, namesInWords } from '../../core/catalogue/language.ts';
import type { SiteSource } from '../../core/site/resolve.ts';
import { type MaxSeverity, maxSeverities } from '../check/threshold.ts';
import { type Language, languageOptions, readLanguage } from '../language-option.ts';
import { commonOptions, type OptionSpec, oneOf, readOptions } from '../options.ts';
import { type FormatName, formatNames } from '../report/formats.ts';
import { readRuleOptions, ruleOptions } from '../rule-options.ts';
import { readSiteOptions, siteOptions } from '../site-options.ts';
import { allRight, listed, WrongUse } from '../wrong-use.ts';

/** What the command line of `check` asks for. */
export interface CheckOptions {
  readonly paths: readonly string[];
  /** Standard input is checked under this name. */
  readonly stdinName: string | undefined;
  readonly format: FormatName;
  readonly language: Language;
  readonly fixes: 'none' | 'safe' | 'suggested';
  /** Print what the fixes would change, and write nothing. */
  readonly diff: boolean;
  /** The worst that leaves exit code 0. */
  readonly maxSeverity: MaxSeverity;
  /** How many threads check; undefined where the number of files decides. */
  readonly jobs: number | undefined;
  /** What the options say of the site and of rules; it counts before everything else. */
  readonly source: SiteSource;
  /** Print the settings that count, and check nothing. */
  readonly printsConfig: boolean;
  /** The present in seconds since 1970-01-01 UTC; undefined where the clock decides. */
  readonly now: number | undefined;
}

const MOST_JOBS = 64;

export const inputOptions = [
  {
    name: 'format',
    value: 'FORMAT',
    help: `How to report: ${listed(formatNames, 'or')}. The default is text.`,
  },
  {
    name: 'stdin-filename',
    value: 'NAME',
    help:
      'Read standard input as the content of a file of this name. With --fix or --fix-suggested the mended text goes to standard output and ' +
      'the report to standard error.',
  },
  {
    name: 'print-config',
    help: 'Check nothing, and print the settings that count for a file in PATH: each value, what states it, and what it prevails over. The format is text or json.',
  },
] as const satisfies readonly OptionSpec[];

export const runOptions = [
  {
    name: 'max-severity',
    value: 'SEVERITY',
    help:
      'The highest severity that still passes: only findings above it lead to exit status 1. From strict to mild: ' +
      `${listed(maxSeverities, 'or')}. Without it, information: a warning or an error leads to 1. With none every finding does, with error none does.`,
  },
  {
    name: 'jobs',
    value: 'NUMBER',
    help:
      `Check in so many threads, 1 to ${MOST_JOBS}. Files of one site stay together, and the output is the same for every number. Without it, one thread for ` +
      'each processor where there are three thousand files or more, else one.',
  },
] as const satisfies readonly OptionSpec[];

export const fixOptions = [
  {
    name: 'fix',
    help: 'Make the safe fixes: those that cannot change what the writer meant. What is left is reported.',
  },
  {
    name: 'fix-suggested',
    help: 'Make the safe fixes, and for every other finding the first fix that is suggested. Look at --diff first.',
  },
  {
    name: 'diff',
    help:
      'Print what --fix (or, given together, --fix-suggested) would change as a unified diff, and write nothing. Bytes stand in the diff as ' +
      'in the file, unless it is UTF-16, a log, or the output a terminal. Passwords in a log are left out, so that its diff cannot be applied. The exit status is that of the unchanged files.',
  },
] as const satisfies readonly OptionSpec[];

const allOptions = [
  ...inputOptions,
  ...runOptions,
  ...fixOptions,
  ...siteOptions,
  ...ruleOptions,
  ...languageOptions,
  ...commonOptions,
] as const;

/** Reads the command line of `check`. Pure. */
export function readCheckOptions(given: readonly string[]): CheckOptions | WrongUse {
  const words = readOptions('check', given, allOptions);
  if (words instanceof WrongUse) return words;
  const read = allRight({
    format: oneOf('format', words.value('format') ?? 'text', formatNames),
    language: readLanguage(words),
    site: readSiteOptions(words),
    ofRules: readRuleOptions(words),
    maxSeverity: oneOf('max-severity', words.value('max-severity') ?? 'information', maxSeverities),
    jobs: readJobs(words.value('jobs')),
  });
  if (read instanceof WrongUse) return read;
  const { format, language, site, ofRules, maxSeverity, jobs } = read;
  const stdinName = words.value('stdin-filename');
  const diff = words.has('diff');
  if (diff && format !== 'text') {
    return new WrongUse('The option --diff prints a diff and no report.', 'Leave out --diff or --format.');
  }
  if (stdinName !== undefined && words.operands.length > 0) {
    return new WrongUse('With --stdin-filename no file is read.', 'Leave out the files or the option.');
  }
  if (stdinName !== undefined && languageOfFile(stdinName) === undefined) {
    return new WrongUse(
      `"${stdinName}" is no name of a file of software metering.`,
      `Checked are ${namesInWords}.`,
    );
  }
  const printsConfig = words.has('print-config');
  if (printsConfig && (diff || words.has('fix') || words.has('fix-suggested') || stdinName !== undefined)) {
    return new WrongUse(
      'The option --print-config checks and mends nothing.',
      'Leave out --fix, --fix-suggested, --diff and --stdin-filename.',
    );
  }
  if (printsConfig && format !== 'text' && format !== 'json')
    return new WrongUse(`Settings are not printed as ${format}.`, 'Write --format=text or --format=json.');
  const fixes = words.has('fix-suggested') ? 'suggested' : words.has('fix') || diff ? 'safe' : 'none';
  const paths = words.operands.length > 0 ? words.operands : ['.'];
  const source = { ...site.source, ...ofRules };
  return {
    paths,
    stdinName,
    format,
    language,
    fixes,
    diff,
    maxSeverity,
    jobs,
    source,
    printsConfig,
    now: site.now,
  };
}

function readJobs(text: string | undefined): number | WrongUse | undefined {
  if (text === undefined) return undefined;
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  return new WrongUse(`"${text}" is no number of threads.`, `Write a number from 1 to ${MOST_JOBS}.`);
}
