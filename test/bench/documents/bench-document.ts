/** A language that documents of the same shape are made in. */
export interface BenchLanguage {
  readonly name: string;
  readonly languageId: string;
  readonly fileName: string;
  readonly head: readonly string[];
  /** The lines of a record, all records alike: its first line opens it, where the language has that. */
  readonly record: (index: number, isFaulty: boolean) => readonly string[];
  readonly tail: readonly string[];
  /** Where in a record keys are struck: line in the record, and characters of it. */
  readonly valuePlace: readonly [line: number, character: number];
  readonly namePlace: readonly [line: number, character: number];
}

/** A text with faults at even distances. */
export interface BenchDocument {
  readonly language: BenchLanguage;
  readonly text: string;
  readonly size: number;
  readonly records: number;
  readonly faults: number;
  readonly headLines: number;
  readonly recordLines: number;
}

/** As many faults as a person works with at a time; a rule lists 200 places of a file at most. */
const FAULTS = 30;

/** A document of about so many characters. */
export function makeDocument(language: BenchLanguage, size: number, faults = FAULTS): BenchDocument {
  const sample = language.record(10_000, false);
  const count = Math.max(4, Math.round(size / (sample.join('\n').length + 1)));
  const wanted = Math.min(faults, Math.floor(count / 2));
  const step = Math.floor(count / Math.max(1, wanted));
  const lines = [...language.head];
  let made = 0;
  for (let index = 0; index < count; index++) {
    const isFaulty = made < wanted && index % step === step - 1;
    if (isFaulty) made++;
    lines.push(...language.record(index, isFaulty));
  }
  lines.push(...language.tail, '');
  const text = lines.join('\n');
  return {
    language,
    text,
    size: text.length,
    records: count,
    faults: made,
    headLines: language.head.length,
    recordLines: sample.length,
  };
}
