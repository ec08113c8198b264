import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { Finding } from '../core/lint/finding.ts';
import { LogStream } from '../core/logs/stream.ts';
import type { CheckSettings } from '../core/settings.ts';
import type { SiteFacts } from '../core/site/facts.ts';
import { ChunkDecoder } from '../core/text/chunk-decoder.ts';
import type { Encoding } from '../core/text/encoding.ts';
import { LineCutter } from './line-cutter.ts';
import type { Places } from './report/places.ts';

/** So many bytes are read at a time. */
const PART = 1 << 20;

/** A log that is not held in memory: it is read in parts, up to where it ended when it was opened. To be closed. */
export class LargeLog {
  readonly stats: Stats;
  readonly #descriptor: number;

  /** @throws what the file system says where the file cannot be opened */
  constructor(path: string) {
    this.#descriptor = openSync(path, 'r');
    this.stats = fstatSync(this.#descriptor);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** The findings that the whole text has, and their places; the lines they stand in are read, without passwords, when one is asked for. */
  check(
    facts: SiteFacts,
    settings: CheckSettings,
  ): { readonly findings: readonly Finding[]; readonly places: Places } {
    let stream: LogStream | undefined;
    for (const { text, encoding } of this.#texts()) {
      stream ??= new LogStream({ language: 'sms-metering-log', encoding, facts, settings });
      stream.write(text);
    }
    const { findings, positionAt } = stream?.end() ?? {
      findings: [],
      positionAt: () => ({ line: 0, character: 0 }),
    };
    let cutter: LineCutter | undefined;
    return {
      findings,
      places: {
        positionAt,
        hidesText: () => true,
        lineAt: (offset) => {
          cutter ??= this.#cut(findings, (place) => place - positionAt(place).character);
          return cutter.lineAt(offset);
        },
      },
    };
  }

  #cut(findings: readonly Finding[], startOfLine: (offset: number) => number): LineCutter {
    const cutter = new LineCutter(
      findings.map(({ start }) => ({ offset: start, lineStart: startOfLine(start) })),
    );
    for (const { text } of this.#texts()) {
      cutter.read(text);
      if (cutter.isDone) break;
    }
    // What was written anew in the meantime has its lines, and its passwords, elsewhere.
    return fstatSync(this.#descriptor).size < this.stats.size ? new LineCutter([]) : cutter;
  }

  *#texts(): Generator<{ readonly text: string; readonly encoding: Encoding | undefined }> {
    const decoder = new ChunkDecoder();
    const part = Buffer.allocUnsafe(PART);
    const { size } = this.stats;
    for (let at = 0; at < size; ) {
      const wanted = Math.min(PART, size - at);
      const length = this.#fill(part.subarray(0, wanted), at);
      at = length < wanted ? size : at + length;
      const text = decoder.decode(part.subarray(0, length), at === size);
      yield { text, encoding: decoder.encoding };
    }
  }

  /** How much of a part could be read; less than all of it where the file has become shorter. */
  #fill(part: Uint8Array, position: number): number {
    let length = 0;
    while (length < part.length) {
      const count = readSync(this.#descriptor, part, length, part.length - length, position + length);
      if (count === 0) break;
      length += count;
    }
    return length;
  }
}
