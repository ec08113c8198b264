import { type IniDocument, LineKind } from '../ini/scanner.ts';

/** Characters that a plain INI file has no use for, as flags. */
export const Unusual = {
  nul: 1,
  /** A control character other than NUL, TAB and the line ends. */
  control: 2,
  tab: 4,
  nonAscii: 8,
} as const;

const NUL = 0x00;
const TAB = 0x09;
const SPACE = 0x20;
const DELETE = 0x7f;

/** Most files have nothing of the kind, and to see that takes no look at their lines. */
const UNUSUAL = /[^\x20-\x7e\r\n]/;

const flagsOf = new WeakMap<IniDocument, Uint8Array>();

/** Which kinds of them the content of each line holds, comments left out. Found in one pass that several rules share. */
export function unusualCharacters(document: IniDocument): Uint8Array {
  const known = flagsOf.get(document);
  if (known) return known;
  const flags = document.parts.length > 0 ? flagsOfParts(document) : flagsOfLines(document);
  flagsOf.set(document, flags);
  return flags;
}

function flagsOfParts({ lineCount, parts }: IniDocument): Uint8Array {
  const flags = new Uint8Array(lineCount);
  for (const { document, firstLine, lines } of parts)
    flags.set(unusualCharacters(document).subarray(0, lines), firstLine);
  return flags;
}

function flagsOfLines(document: IniDocument): Uint8Array {
  const flags = new Uint8Array(document.lineCount);
  const lines = UNUSUAL.test(document.text) ? document.lineCount : 0;
  for (let line = 0; line < lines; line++) {
    const kind = document.kind(line);
    if (kind !== LineKind.blank && kind !== LineKind.comment) flags[line] = flagsIn(document, line);
  }
  return flags;
}

/** The kind of a character; 0 for a usual one. */
export function unusualKind(unit: number): number {
  if (unit >= SPACE && unit < DELETE) return 0;
  if (unit > DELETE) return Unusual.nonAscii;
  if (unit === NUL) return Unusual.nul;
  return unit === TAB ? Unusual.tab : Unusual.control;
}

function flagsIn(document: IniDocument, line: number): number {
  const { text } = document;
  const end = document.contentEnd(line);
  let flags = 0;
  for (let offset = document.contentStart(line); offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit < SPACE || unit >= DELETE) flags |= unusualKind(unit);
  }
  return flags;
}
