import type { Finding } from '../lint/finding.ts';
import { characterLost, checkability } from '../lint/limits.ts';
import { byPlace, withSeverities } from '../lint/lint.ts';
import { LogCheck } from '../lint/lint-log.ts';
import type { LogRuleContext } from '../rules/context.ts';
import type { Position } from '../text/lines.ts';
import type { LineBook } from './line.ts';

/** Small parts are put together before they are read, because a line that is not complete is read again from its beginning. */
const BLOCK = 1 << 18;

/** As many characters as decide whether a text can be checked. */
const SNIFFED_CHARACTERS = 1 << 13;

/** What is found in a log that was read in parts. */
export interface StreamedLog {
  /** The same that `lint` finds in the whole text. */
  readonly findings: readonly Finding[];
  /** Where an offset stands that a finding, its related places or its edits name; other places are forgotten. */
  readonly positionAt: (offset: number) => Position;
}

/**
 * Checks a log of any length in parts, in memory that does not grow with it. The parts may end anywhere. Decode bytes with `ChunkDecoder`.
 *
 *     const stream = new LogStream({ language: 'sms-metering-log', encoding, facts, settings });
 *     for (const chunk of chunks) stream.write(chunk);
 *     const { findings, positionAt } = stream.end();
 */
export class LogStream {
  readonly #check: LogCheck;
  readonly #context: LogRuleContext;
  readonly #blockLength: number;
  readonly #book = new KeptLines();
  #pending: string[] = [];
  /** How much of it was not looked at yet. */
  #newLength = 0;
  /** Offset in the log of what is pending. */
  #base = 0;
  /** Why the log cannot be checked; null before that is known. */
  #obstacle: Finding | undefined | null = null;

  /** @param blockLength how many characters have to come before they are read, but at the end */
  constructor(context: LogRuleContext, blockLength: number = BLOCK) {
    this.#context = context;
    this.#blockLength = blockLength;
    this.#check = new LogCheck(context, this.#book);
  }

  write(text: string): void {
    this.#pending.push(text);
    this.#newLength += text.length;
    const wanted =
      this.#obstacle === null ? Math.max(this.#blockLength, SNIFFED_CHARACTERS) : this.#blockLength;
    if (this.#newLength >= wanted) this.#read(false);
  }

  end(): StreamedLog {
    this.#read(true);
    const found = this.#obstacle ? [this.#obstacle] : withSeverities(this.#found(), this.#context.settings);
    return { findings: found.toSorted(byPlace), positionAt: (offset) => this.#book.positionAt(offset) };
  }

  #found(): readonly Finding[] {
    const lost = this.#check.lostCharacter;
    return lost === undefined ? this.#check.end() : [...this.#check.end(), characterLost(lost)];
  }

  #read(isLast: boolean): void {
    const text = this.#pending.length === 1 ? (this.#pending[0] ?? '') : this.#pending.join('');
    if (this.#obstacle === null) this.#obstacle = checkability(text.slice(0, SNIFFED_CHARACTERS));
    const read = this.#obstacle ? text.length : this.#check.read(text, this.#base, isLast);
    this.#base += read;
    this.#pending = read < text.length ? [text.slice(read)] : [];
    this.#newLength = 0;
  }
}

/** The lines that findings name. */
class KeptLines implements LineBook {
  readonly #starts = new Map<number, number>();
  #lines: readonly (readonly [line: number, start: number])[] | undefined;

  note(line: number, start: number): void {
    this.#starts.set(line, start);
    this.#lines = undefined;
  }

  positionAt(offset: number): Position {
    this.#lines ??= [...this.#starts].sort(([first], [second]) => first - second);
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle]?.[1] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const [line, start] = this.#lines[low - 1] ?? [0, 0];
    return { line, character: offset - start };
  }
}
