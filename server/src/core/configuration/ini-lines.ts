import { parse } from 'ini';
import type { Span } from '../text/lines.ts';

/** A line of a settings file that holds a key, as the package `ini` reads it. */
export interface IniLine {
  /** Zero-based. */
  readonly line: number;
  /** Name of the section around it, which may be empty (`[]`); undefined before the first. */
  readonly section: string | undefined;
  readonly key: string;
  /** Without quotes and the comment behind it; undefined where there is no "=". */
  readonly value: string | undefined;
  readonly keySpan: Span;
  /** The value as it stands there; empty at the end of the line where there is none. */
  readonly valueSpan: Span;
}

/** A line that begins a section. */
export interface SectionLine extends Span {
  readonly line: number;
  readonly name: string;
}

export interface IniLines {
  readonly keys: readonly IniLine[];
  readonly sections: readonly SectionLine[];
}

/** What begins a section for the package `ini`. */
const SECTION = /^\[([^\]]*)\]\s*$/;

/**
 * The lines of a settings file. Each is read by itself, so that its place is known; a test holds the whole to what the package makes of the text as one. The
 * site's own files are never read this way: Windows reads them by other rules.
 */
export function readIniLines(text: string): IniLines {
  const keys: IniLine[] = [];
  const sections: SectionLine[] = [];
  let section: string | undefined;
  let line = 0;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start <= text.length) {
    const end = endOfLine(text, start);
    const content = text.slice(start, end);
    const header = SECTION.exec(content);
    if (header) {
      section = nameIn(header[1] ?? '');
      sections.push({ line, name: section, start, end: start + content.trimEnd().length });
    } else {
      const read = readKey(content);
      if (read) keys.push({ line, section, ...read, ...spansIn(content, start) });
    }
    line++;
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return { keys, sections };
}

function endOfLine(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Key and value of one line; undefined for comments, blank lines and lines without a key. */
function readKey(content: string): { readonly key: string; readonly value: string | undefined } | undefined {
  const [entry] = Object.entries(
    parse(content, { bracketedArray: false }) as Readonly<Record<string, unknown>>,
  );
  if (!entry) return undefined;
  const [key, value] = entry;
  return { key, value: content.includes('=') ? textOf(value) : undefined };
}

/** The package makes more of some values than a text: true, null, and what stands in quotes as JSON. */
function textOf(value: unknown): string {
  return (typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value)).trim();
}

/** A name in brackets may stand in quotes, as a value may. To the package, dots put one section inside of another. */
function nameIn(text: string): string {
  const path: string[] = [];
  let place: Readonly<Record<string, unknown>> | undefined = parse(`[${text}]`);
  while (place) {
    const [inner]: (readonly [string, unknown])[] = Object.entries(place);
    if (inner) path.push(inner[0]);
    place = inner?.[1] as typeof place;
  }
  return path.join('.').trim();
}

function spansIn(content: string, start: number): Pick<IniLine, 'keySpan' | 'valueSpan'> {
  const equals = content.indexOf('=');
  const keyEnd = equals < 0 ? content.length : equals;
  return {
    keySpan: trimmed(content, start, 0, keyEnd),
    valueSpan: trimmed(content, start, equals < 0 ? content.length : equals + 1, content.length),
  };
}

/** A part of a line without the blanks around it. */
function trimmed(content: string, start: number, from: number, to: number): Span {
  const part = content.slice(from, to);
  const first = from + part.length - part.trimStart().length;
  return { start: start + first, end: start + Math.max(first, from + part.trimEnd().length) };
}
