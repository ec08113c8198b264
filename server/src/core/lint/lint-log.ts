import type { LogFile } from '../document.ts';
import type { LineBook, LogLine } from '../logs/line.ts';
import { PhraseFinder } from '../logs/phrases.ts';
import { type LineListener, LogWatch } from '../logs/watch.ts';
import type { LogRuleContext } from '../rules/context.ts';
import { rulesFor } from '../rules/of-language.ts';
import type { LogRule, LogWatcher } from '../rules/rule.ts';
import type { CheckSettings } from '../settings.ts';
import type { SiteFacts } from '../site/facts.ts';
import type { Segment, SegmentedText } from '../text/segments.ts';
import type { Finding } from './finding.ts';
import { ruleFailed, toFinding } from './rule-findings.ts';

let knownRules: readonly LogRule[] | undefined;

function logRules(): readonly LogRule[] {
  knownRules ??= rulesFor('sms-metering-log', false).rules.filter((rule) => rule.kind === 'log');
  return knownRules;
}

let finder: PhraseFinder | undefined;

/** What the rules for logs have to say of a log, rule by rule. */
export function logFindings(file: LogFile, facts: SiteFacts, settings: CheckSettings): readonly Finding[] {
  const { language, encoding, segments } = file;
  const check = new LogCheck({ language, encoding, facts, settings });
  if (segments) check.readPieces(segments);
  else check.read(file.text, 0, true);
  return check.end();
}

/** All rules for logs at work on one log, which is read in one text or in many. */
export class LogCheck {
  readonly #watch: LogWatch;
  readonly #rules: readonly WatchingRule[];

  /** @param book told of the lines that findings name */
  constructor(context: LogRuleContext, book?: LineBook) {
    finder ??= new PhraseFinder(logRules().flatMap(({ phrases }) => phrases));
    this.#rules = logRules().map((rule) => new WatchingRule(rule, context));
    this.#watch = new LogWatch(finder, this.#rules, book);
  }

  /** Reads on; see {@link LogWatch.read}. */
  read(text: string, base: number, isLast: boolean): number {
    return this.#watch.read(text, base, isLast);
  }

  /** Reads a log that is kept in pieces. */
  readPieces(text: SegmentedText<Segment>): void {
    for (const [number, run] of text.runs.entries()) {
      for (const [index, piece] of run.pieces.entries()) {
        const base = text.startOfRun(number) + run.startOfPiece(index);
        const firstLine = text.firstLineOfRun(number) + run.firstLineOf(index);
        this.#watch.readPiece(piece, { base, firstLine });
      }
    }
  }

  /** Offset of the first character that an editor could not read. */
  get lostCharacter(): number | undefined {
    return this.#watch.lostCharacter;
  }

  end(): readonly Finding[] {
    const { lastLine } = this.#watch;
    return this.#rules.flatMap((rule) => rule.end(lastLine));
  }
}

/** A rule and what it found so far. One that fails does not keep the others from their work. */
export class WatchingRule implements LineListener {
  readonly phrases: readonly string[];
  readonly #rule: LogRule;
  readonly #findings: Finding[] = [];
  #watcher: LogWatcher | undefined;

  constructor(rule: LogRule, context: LogRuleContext) {
    this.#rule = rule;
    this.phrases = rule.phrases;
    this.#attempt(() => {
      this.#watcher = rule.watch(context, (report) => this.#findings.push(toFinding(rule, report)));
    });
  }

  hear(line: LogLine, phrase: string): void {
    try {
      this.#watcher?.hear(line, phrase);
    } catch (error) {
      this.#fail(error);
    }
  }

  end(lastLine: LogLine | undefined): readonly Finding[] {
    this.#attempt(() => this.#watcher?.end(lastLine));
    return this.#findings;
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#watcher = undefined;
    this.#findings.push(ruleFailed(this.#rule, error));
  }
}
