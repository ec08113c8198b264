import type { Finding } from '../../core/lint/finding.ts';
import type { Output } from '../output.ts';
import type { Places } from './places.ts';
import { type CheckedFile, reportFormat } from './report.ts';

/** An array with an object for every file, clean ones too. Positions are zero-based, characters counted in UTF-16 units. */
export const jsonFormat = reportFormat<string>({
  describe: (file) => JSON.stringify(toJson(file)),
  createWriter(output) {
    const list = new JsonList(output);
    return { begin: () => list.begin(), file: (json) => list.item(json), end: () => list.end() };
  },
});

/** An array written item by item, each on its own line. */
export class JsonList {
  readonly #output: Output;
  #count = 0;

  constructor(output: Output) {
    this.#output = output;
  }

  begin(): void {
    this.#output.write('[');
  }

  item(json: string): void {
    this.#output.write(`${this.#count++ === 0 ? '' : ','}\n${json}`);
  }

  end(): void {
    this.#output.write(this.#count === 0 ? ']\n' : '\n]\n');
  }
}

function toJson({ path, places, findings }: CheckedFile): unknown {
  return { file: path, findings: findings.map((finding) => findingToJson(finding, places)) };
}

function findingToJson(finding: Finding, places: Places): unknown {
  const { rule, name, severity, message, start, end, articles, evidence, fixes } = finding;
  return {
    rule,
    name,
    severity,
    message,
    range: { start: places.positionAt(start), end: places.positionAt(end) },
    articles,
    evidence,
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
  };
}
