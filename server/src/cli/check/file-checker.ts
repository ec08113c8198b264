import type { Stats } from 'node:fs';
import { basename } from 'node:path';
import { languageOfFile } from '../../core/catalogue/language.ts';
import { type MeteringFile, parseFile } from '../../core/document.ts';
import type { Finding } from '../../core/lint/finding.ts';
import type { FixChoice } from '../../core/lint/fix.ts';
import { lint } from '../../core/lint/lint.ts';
import { alsoSuggested, countOfFixes, type Mended, mend, onlySafe } from '../../core/lint/mend.ts';
import { siteLimits } from '../../core/site/member.ts';
import { type ResolvedSite, resolveSite } from '../../core/site/resolve.ts';
import { type DecodedText, decodeBytes } from '../../core/text/encoding.ts';
import { fileWithoutSecrets } from '../../core/without-secrets.ts';
import { translated } from '../../core/words/translated.ts';
import type { CheckOptions } from '../commands/check-options.ts';
import { wordsOfError } from '../file-problem.ts';
import { LARGEST_FILE, readFile, sizeOfFile, spokenMegabytes } from '../files.ts';
import defer * as gathered from '../gathered-output.ts';
import defer * as largeLog from '../large-log.ts';
import type { Output } from '../output.ts';
import defer * as diffText from '../report/diff-text.ts';
import { placesIn } from '../report/places.ts';
import type { CheckedFile, ReportFormat, ReportSettings } from '../report/report.ts';
import type { SiteFiles } from '../site-files.ts';
import defer * as writing from '../write-file.ts';
import { mendedBytes } from './mended-bytes.ts';
import type { FileOutcome } from './outcome.ts';
import type { Source } from './source.ts';

/** All that checking files needs beside the files. */
export interface CheckTools {
  readonly options: CheckOptions;
  /** The present in seconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly site: SiteFiles;
  readonly format: ReportFormat;
  readonly settings: ReportSettings;
  /** What diffs are printed on. */
  readonly look: Pick<Output, 'isTerminal' | 'hasColour'>;
}

/** What is said of a file that could be checked. */
type Said = Pick<FileOutcome, 'piece' | 'printed' | 'severities'>;

const nothingSaid: Said = { piece: undefined, printed: undefined, severities: [] };

/** Checks one file after the other, and mends those that are to be mended. */
export class FileChecker {
  readonly #tools: CheckTools;
  #problems: string[] = [];

  constructor(tools: CheckTools) {
    this.#tools = tools;
  }

  checkFile(path: string): FileOutcome {
    return this.#outcome(path, () => {
      const language = languageOfFile(path);
      if (language === 'sms-metering-log' && this.#isReadInParts(path)) return this.#checkLargeLog(path);
      const read = readFile(path);
      if (typeof read !== 'string' && language !== undefined)
        return this.#checkSource({ path, language, ...read });
      if (typeof read === 'string') this.#problems.push(read);
      return nothingSaid;
    });
  }

  /** Checks a text as the content of a file of this name, and prints what becomes of it. */
  checkBytes(path: string, bytes: Uint8Array): FileOutcome {
    return this.#outcome(path, () => {
      const language = languageOfFile(path);
      return language === undefined
        ? nothingSaid
        : this.#checkSource({ path, language, bytes, stats: undefined });
    });
  }

  #outcome(path: string, check: () => Said): FileOutcome {
    this.#problems = [];
    let said = nothingSaid;
    try {
      said = check();
    } catch (error) {
      // A text near the limits of the engine must not keep the other files from being checked.
      this.#problems.push(`${path} could not be checked: ${wordsOfError(error)}.`);
    }
    const { site } = this.#tools;
    site.finish(path);
    const { piece, printed, severities } = said;
    return { path, piece, printed, severities, problems: this.#problems, notes: site.takeNotes() };
  }

  /** Fixes need the whole text; without them a log need not be held, and one that is too large to be held is checked even so. */
  #isReadInParts(path: string): boolean {
    const size = sizeOfFile(path) ?? 0;
    return size > (this.#tools.options.fixes === 'none' ? siteLimits.fileSize : LARGEST_FILE);
  }

  #checkLargeLog(path: string): Said {
    const { fixes } = this.#tools.options;
    const log = new largeLog.LargeLog(path);
    try {
      const { facts, settings } = this.#resolve(path, log.stats, undefined);
      const { findings, places } = log.check(facts, settings);
      const isMendable = findings.some((finding) => this.#choose(finding) !== undefined);
      if (fixes !== 'none' && isMendable)
        this.#problems.push(
          `${path} was not mended: it is larger than ${spokenMegabytes(LARGEST_FILE)}. It was checked.`,
        );
      return this.#say({ path, encoding: undefined, places, findings, mended: 0 });
    } finally {
      log.close();
    }
  }

  #checkSource(source: Source): Said {
    const { fixes, diff } = this.#tools.options;
    const decoded = decodeBytes(source.bytes);
    const file = parseFile(decoded.text, source.language, decoded.encoding);
    const check = this.#checker(source, file);
    const found: Mended = { file, findings: check(file), rounds: [] };
    if (fixes === 'none') return this.#sayOf(source, found);
    const mended = mend(file, found.findings, check, this.#choose);
    const after = decodedAs(mended.file, decoded);
    const bytes = this.#bytesOf(source, mended, after);
    if (diff) return this.#sayOf(source, found, bytes && this.#diff(source, decoded, after, bytes));
    if (source.stats === undefined) return this.#sayOf(source, bytes ? mended : found, bytes ?? source.bytes);
    return this.#sayOf(source, bytes && this.#write(source, source.stats, bytes) ? mended : found);
  }

  /** Checks a file, and what becomes of it, by what is known of its site. */
  #checker({ path, bytes, stats }: Source, file: MeteringFile): (file: MeteringFile) => readonly Finding[] {
    // The same log tells the same, whether it is read as a whole or in parts.
    const isLargeLog = file.kind === 'log' && stats !== undefined && bytes.length > siteLimits.fileSize;
    const { facts, settings } = this.#resolve(path, stats, isLargeLog ? undefined : file);
    return (read) => lint(read, facts, settings);
  }

  #resolve(path: string, stats: Stats | undefined, file: MeteringFile | undefined): ResolvedSite {
    const { options, now, site } = this.#tools;
    const fileTime = stats && Math.floor(stats.mtimeMs / 1000);
    const occasion = { now, fileTime, fileName: basename(path) };
    return resolveSite([options.source, ...site.sourcesOf(path, file)], occasion);
  }

  get #choose(): FixChoice {
    return this.#tools.options.fixes === 'suggested' ? alsoSuggested : onlySafe;
  }

  #sayOf({ path }: Source, mended: Mended, printed?: Uint8Array): Said {
    const { file, findings } = mended;
    const places = placesIn(file.text, () => fileWithoutSecrets(file));
    const { encoding } = file;
    return this.#say({ path, encoding, places, findings, mended: countOfFixes(mended) }, printed);
  }

  #say(checked: CheckedFile, printed?: Uint8Array): Said {
    const { options, format, settings } = this.#tools;
    return {
      piece: options.diff ? undefined : format.describe(inWords(checked, settings), settings),
      printed,
      severities: [...new Set(checked.findings.map(({ severity }) => severity))],
    };
  }

  /** The bytes of the mended file; undefined where it cannot be written as it was read. */
  #bytesOf({ path, bytes }: Source, { rounds }: Mended, after: DecodedText): Uint8Array | undefined {
    const mended = rounds.length === 0 ? bytes : mendedBytes(path, after);
    if (typeof mended !== 'string') return mended;
    this.#problems.push(mended);
    return undefined;
  }

  /** False where the file could not be written. */
  #write({ path, bytes }: Source, stats: Stats, mended: Uint8Array): boolean {
    if (Buffer.compare(mended, bytes) === 0) return true;
    const problem = writing.replaceFile(path, mended, stats);
    this.#tools.site.forget(path);
    if (problem !== undefined) this.#problems.push(problem);
    return problem === undefined;
  }

  #diff(
    { path, language, bytes }: Source,
    before: DecodedText,
    after: DecodedText,
    bytesAfter: Uint8Array,
  ): Uint8Array {
    const output = new gathered.GatheredOutput(this.#tools.look);
    diffText.printDiffOf(
      language,
      output,
      path,
      { bytes, decoded: before },
      { bytes: bytesAfter, decoded: after },
    );
    return output.bytes;
  }
}

/** A mended file for its bytes: with half of a character at its end where it had one, unless it has another encoding now. */
function decodedAs({ text, encoding = 'windows-1252' }: MeteringFile, decoded: DecodedText): DecodedText {
  return encoding === decoded.encoding ? { ...decoded, text } : { text, encoding };
}

function inWords(checked: CheckedFile, { translate }: ReportSettings): CheckedFile {
  return { ...checked, findings: translated(checked.findings, translate) };
}
