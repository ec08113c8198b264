import type { Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type LanguageId, languageOfFile } from '../../core/catalogue/language.ts';
import { type MeteringFile, parseFile } from '../../core/document.ts';
import type { Finding } from '../../core/finding.ts';
import type { FixChoice } from '../../core/fix.ts';
import { lint } from '../../core/lint.ts';
import { defaultSettings } from '../../core/settings.ts';
import { siteLimits } from '../../core/site/member.ts';
import { type ResolvedSite, resolveSettings, resolveSite } from '../../core/site/resolve.ts';
import { type DecodedText, decodeBytes, encodeText } from '../../core/text/encoding.ts';
import { fileWithoutSecrets } from '../../core/without-secrets.ts';
import { type Command, type CommandContext, complain, type ExitCode } from '../command.ts';
import { wordsOfError } from '../file-problem.ts';
import { findFiles, LARGEST_FILE, readFile, sizeOfFile, spokenMegabytes } from '../files.ts';
import { LargeLog } from '../large-log.ts';
import { alsoSuggested, type Mended, mend, onlySafe } from '../mend.ts';
import type { Output } from '../output.ts';
import { printControlDiff, printDiff, printLogDiff } from '../report/diff-text.ts';
import { loadReporter } from '../report/formats.ts';
import { placesIn } from '../report/places.ts';
import type { CheckedFile, Reporter } from '../report/report.ts';
import { SiteFiles } from '../site-files.ts';
import { readStandardInput } from '../standard-input.ts';
import { replaceFile } from '../write-file.ts';
import { WrongUse } from '../wrong-use.ts';
import { checkHelp } from './check-help.ts';
import { type CheckOptions, readCheckOptions } from './check-options.ts';

export const check: Command = { help: checkHelp, run };

async function run(context: CommandContext): Promise<ExitCode | WrongUse> {
  const options = readCheckOptions(context.words);
  if (options instanceof WrongUse) return options;
  const createReporter = await loadReporter(options.format);
  const isStreamMended = options.stdinName !== undefined && options.fixes !== 'none' && !options.diff;
  // Where the mended text goes to standard output, the report makes room for it.
  const reporter = options.diff ? undefined : createReporter(isStreamMended ? context.errors : context.out);
  const run = new Run(context, options, reporter);
  reporter?.begin();
  if (options.stdinName === undefined) await run.checkPaths(options.paths);
  else run.checkStream(options.stdinName, await readStandardInput());
  reporter?.end();
  return run.code;
}

/** A text to check: where it comes from and what is known of it. */
interface Source {
  readonly path: string;
  readonly language: LanguageId;
  readonly bytes: Uint8Array;
  /** Undefined for standard input. */
  readonly stats: Stats | undefined;
}

/** One run of the command over its files. */
class Run {
  code: ExitCode = 0;
  readonly #context: CommandContext;
  readonly #options: CheckOptions;
  readonly #reporter: Reporter | undefined;
  #site = new SiteFiles([], [], defaultSettings);

  constructor(context: CommandContext, options: CheckOptions, reporter: Reporter | undefined) {
    this.#context = context;
    this.#options = options;
    this.#reporter = reporter;
  }

  async checkPaths(asked: readonly string[]): Promise<void> {
    const { paths, roots, problems } = findFiles(asked);
    for (const problem of problems) this.#fail(problem);
    this.#site = this.#siteOf(paths, roots);
    const writes = this.#options.fixes !== 'none' && !this.#options.diff;
    const interruption = writes ? new Interruption(this.#context.out) : undefined;
    for (const path of paths) {
      if (this.#context.out.isClosed && !writes) return;
      try {
        this.#checkFile(path);
      } catch (error) {
        // A text near the limits of the engine must not keep the other files from being checked.
        this.#fail(`${path} could not be checked: ${wordsOfError(error)}.`);
      }
      await interruption?.point();
    }
    interruption?.end();
    this.#tellNotes();
  }

  checkStream(path: string, bytes: Uint8Array): void {
    const language = languageOfFile(path);
    this.#site = this.#siteOf([path], [dirname(resolve(path))]);
    if (language !== undefined) this.#checkSource({ path, language, bytes, stats: undefined });
    this.#tellNotes();
  }

  #siteOf(paths: readonly string[], roots: readonly string[]): SiteFiles {
    return new SiteFiles(paths, roots, resolveSettings([this.#options.source]));
  }

  /** What could not be learnt about sites is said, but nothing is wrong with what was asked for. */
  #tellNotes(): void {
    for (const note of this.#site.notes) complain(this.#context, note);
  }

  #checkFile(path: string): void {
    const language = languageOfFile(path);
    if (language === 'sms-metering-log' && this.#isReadInParts(path)) {
      this.#checkLargeLog(path);
      return;
    }
    const read = readFile(path);
    if (typeof read === 'string') this.#fail(read);
    else if (language !== undefined) this.#checkSource({ path, language, ...read });
  }

  /** Fixes need the whole text; without them a log need not be held, and one that is too large to be held is checked even so. */
  #isReadInParts(path: string): boolean {
    const size = sizeOfFile(path) ?? 0;
    return size > (this.#options.fixes === 'none' ? siteLimits.fileSize : LARGEST_FILE);
  }

  #checkLargeLog(path: string): void {
    const log = new LargeLog(path);
    try {
      const { facts, settings } = this.#resolve(path, log.stats, undefined);
      const { findings, places } = log.check(facts, settings);
      this.#report({ path, places, findings, mended: 0 });
      const isMendable = findings.some((finding) => this.#choose(finding) !== undefined);
      if (this.#options.fixes !== 'none' && isMendable)
        this.#fail(
          `${path} was not mended: it is larger than ${spokenMegabytes(LARGEST_FILE)}. It was checked.`,
        );
    } finally {
      log.close();
    }
  }

  #checkSource(source: Source): void {
    const { fixes, diff } = this.#options;
    const choose = this.#choose;
    const decoded = decodeBytes(source.bytes);
    const file = parseFile(decoded.text, source.language, decoded.encoding);
    const check = this.#checker(source, file);
    const wasFound: Mended = { decoded, findings: check(file), made: 0 };
    const checkAgain = ({ text, encoding }: DecodedText) => check(parseFile(text, source.language, encoding));
    if (diff) {
      this.#reportText(source, wasFound);
      this.#printDiff(source, decoded, mend(wasFound, checkAgain, choose));
    } else if (fixes === 'none') this.#reportText(source, wasFound);
    else {
      const mended = mend(wasFound, checkAgain, choose);
      this.#reportText(source, this.#keep(source, mended) ? mended : wasFound);
    }
  }

  /** Checks a file, and what becomes of it, by what is known of its site. */
  #checker({ path, bytes, stats }: Source, file: MeteringFile): (file: MeteringFile) => readonly Finding[] {
    // The same log tells the same, whether it is read as a whole or in parts.
    const isLargeLog = file.kind === 'log' && stats !== undefined && bytes.length > siteLimits.fileSize;
    const { facts, settings } = this.#resolve(path, stats, isLargeLog ? undefined : file);
    return (read) => lint(read, facts, settings);
  }

  #resolve(path: string, stats: Stats | undefined, file: MeteringFile | undefined): ResolvedSite {
    const { source, now = this.#context.now } = this.#options;
    const fileTime = stats && Math.floor(stats.mtimeMs / 1000);
    return resolveSite([source, ...this.#site.sourcesOf(path, file)], { now, fileTime });
  }

  get #choose(): FixChoice {
    return this.#options.fixes === 'suggested' ? alsoSuggested : onlySafe;
  }

  #reportText({ path, language }: Source, { decoded, findings, made }: Mended): void {
    const places = placesIn(decoded.text, () => presentable(language, decoded));
    this.#report({ path, places, findings, mended: made });
  }

  #report(file: CheckedFile): void {
    this.#reporter?.file(file);
    const isBad = file.findings.some(({ severity }) => severity === 'error' || severity === 'warning');
    if (isBad && this.code === 0) this.code = 1;
  }

  /** Writes what was mended; false where that failed. */
  #keep({ path, bytes, stats }: Source, { decoded, made }: Mended): boolean {
    const mended = made === 0 ? bytes : this.#bytesOf(path, decoded);
    if (stats === undefined) {
      this.#context.out.writeBytes(mended ?? bytes);
      return mended !== undefined;
    }
    if (mended === undefined) return false;
    if (made === 0 || Buffer.compare(mended, bytes) === 0) return true;
    const problem = replaceFile(path, mended, stats);
    this.#site.forget(path);
    if (problem !== undefined) this.#fail(problem);
    return problem === undefined;
  }

  #printDiff({ path, language, bytes }: Source, decoded: DecodedText, mended: Mended): void {
    const after = mended.made === 0 ? bytes : this.#bytesOf(path, mended.decoded);
    if (after === undefined) return;
    const states = [
      { bytes, decoded },
      { bytes: after, decoded: mended.decoded },
    ] as const;
    if (language === 'sms-metering-log') printLogDiff(this.#context.out, path, ...states);
    else if (language === 'sms-site-control') printControlDiff(this.#context.out, path, ...states);
    else printDiff(this.#context.out, path, ...states);
  }

  /** The bytes of a mended text, if reading them would give that text again. */
  #bytesOf(path: string, decoded: DecodedText): Uint8Array | undefined {
    const bytes = encodeText(decoded);
    if (!(bytes instanceof Uint8Array)) {
      this.#fail(`${path} was not mended: ${decoded.encoding} has no "${bytes.character}".`);
      return undefined;
    }
    const again = decodeBytes(bytes);
    if (again.text === decoded.text && again.encoding === decoded.encoding) return bytes;
    this.#fail(`${path} was not mended: the result would be read in another encoding.`);
    return undefined;
  }

  #fail(sentence: string): void {
    complain(this.#context, sentence);
    this.code = 2;
  }
}

/** What a report may show of a text. */
function presentable(language: LanguageId, { text, encoding }: DecodedText): string {
  return fileWithoutSecrets(parseFile(text, language, encoding));
}

/** Lets Ctrl+C take effect between two files and not within one, so that no half-written file is left behind. */
class Interruption {
  readonly #stop: () => void;

  constructor(out: Output) {
    this.#stop = () => {
      out.flush();
      process.exit(130);
    };
    process.on('SIGINT', this.#stop);
    process.on('SIGTERM', this.#stop);
  }

  point(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  end(): void {
    process.off('SIGINT', this.#stop);
    process.off('SIGTERM', this.#stop);
  }
}
