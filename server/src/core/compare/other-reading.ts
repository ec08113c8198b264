import type { IniDocument } from '../ini/document.ts';

/** What a reader that knows types makes of an INI text. */
export type OtherValue = unknown;
export type OtherReader = (text: string) => Readonly<Record<string, OtherValue>>;

/** What one line is to the other reader. */
export type OtherLine =
  | { readonly kind: 'nothing' }
  /** A header; without a path where the section is thrown away. */
  | { readonly kind: 'section'; readonly path: readonly string[] | undefined }
  | { readonly kind: 'entry'; readonly name: string; readonly value: OtherValue };

/** An entry of the other reader: where it ends up, and what its own line says. */
export interface OtherEntry {
  readonly line: number;
  /** The section around it, taken apart at dots; empty outside of all; undefined where section and entry are thrown away. */
  readonly path: readonly string[] | undefined;
  readonly name: string;
  /** What the line alone says; another line may say something else. */
  readonly value: OtherValue;
}

/** A name that stands in no file, to see where a line would be put that comes behind another. */
const PROBE = 'probe of this comparison';

/** How another reader reads a document: as a whole, and line by line, because it tells no places. */
export class OtherReading {
  readonly lines: readonly OtherLine[];
  /** By line. */
  readonly entries: ReadonlyMap<number, OtherEntry>;
  readonly #whole: Readonly<Record<string, OtherValue>>;

  /** @param hasMark whether the mark of UTF-8 stands in front, which this reader keeps in the first line */
  constructor(document: IniDocument, read: OtherReader, hasMark: boolean) {
    const readLine = cached((text: string) => lineOf(text, read));
    const texts = Array.from({ length: document.lineCount }, (_, line) =>
      document.text.slice(document.start(line), document.lineEnd(line)),
    );
    if (hasMark) texts[0] = `\ufeff${texts[0]}`;
    this.lines = texts.map(readLine);
    const { entries, kept } = placeEntries(this.lines);
    this.entries = entries;
    this.#whole = read(texts.filter((_, line) => kept[line]).join('\n'));
  }

  /** What the reader gives for a name in a section; undefined where it has no such entry. */
  valueOf(path: readonly string[], name: string): OtherValue {
    let place: OtherValue = this.#whole;
    for (const part of [...path, name]) {
      if (typeof place !== 'object' || place === null || !Object.hasOwn(place, part)) return undefined;
      place = (place as Readonly<Record<string, OtherValue>>)[part];
    }
    return place;
  }

  /** The last line that says something of a name in a section. */
  lastLineOf(path: readonly string[], name: string): number | undefined {
    return this.#lastLines().get(placeName(path, name));
  }

  #known: ReadonlyMap<string, number> | undefined;

  #lastLines(): ReadonlyMap<string, number> {
    this.#known ??= new Map(
      [...this.entries.values()].flatMap(({ path, name, line }) =>
        path ? [[placeName(path, name), line] as const] : [],
      ),
    );
    return this.#known;
  }
}

/** What a line is, seen from where a second line behind it ends up. */
function lineOf(text: string, read: OtherReader): OtherLine {
  const result = read(`${text}\n${PROBE}=1`);
  if (Object.hasOwn(result, PROBE)) {
    const [name] = Object.keys(result).filter((key) => key !== PROBE);
    return name === undefined ? { kind: 'nothing' } : { kind: 'entry', name, value: result[name] };
  }
  return { kind: 'section', path: pathOfProbe(result) };
}

function pathOfProbe(result: Readonly<Record<string, OtherValue>>): readonly string[] | undefined {
  const path: string[] = [];
  let place: OtherValue = result;
  while (typeof place === 'object' && place !== null && !Object.hasOwn(place, PROBE)) {
    const [name] = Object.keys(place);
    if (name === undefined) return undefined;
    path.push(name);
    place = (place as Readonly<Record<string, OtherValue>>)[name];
  }
  return path;
}

/**
 * Gives every entry its section. A section whose name is an entry outside of all sections already is lost with all that is in it; its lines are kept
 * from the reader, which would write into a text there.
 */
function placeEntries(lines: readonly OtherLine[]): {
  readonly entries: ReadonlyMap<number, OtherEntry>;
  readonly kept: readonly boolean[];
} {
  const entries = new Map<number, OtherEntry>();
  const outside = new Map<string, OtherValue>();
  let path: readonly string[] | undefined = [];
  let isClobbered = false;
  const kept = lines.map((read, line) => {
    if (read.kind === 'section') {
      const name = read.path?.length === 1 ? read.path[0] : undefined;
      const before = name === undefined ? undefined : outside.get(name);
      isClobbered = Boolean(before) && typeof before !== 'object';
      path = isClobbered ? undefined : read.path;
    } else if (read.kind === 'entry') {
      const { name, value } = read;
      if (path?.length === 0) outside.set(name, value);
      entries.set(line, { line, path, name, value });
    }
    return !isClobbered;
  });
  return { entries, kept };
}

function placeName(path: readonly string[], name: string): string {
  return JSON.stringify([...path, name]);
}

function cached<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
