import { type IniDocument, type IniPart, isScanned, LineMark } from './document.ts';
import { beforeNul } from './name.ts';
import { repeatedNames } from './repeated-names.ts';

/** Lines that an earlier one of the same section and name hides, with that line. */
export type ShadowedLines = ReadonlyMap<number, number>;

const known = new WeakMap<IniDocument, ShadowedLines>();

/**
 * The shadowed lines of a document in its order, without those above the first header. Found once for every part; only a section that lies in several parts is
 * looked at as a whole.
 */
export function shadowedLines(document: IniDocument): ShadowedLines {
  const before = known.get(document);
  if (before) return before;
  const shadowed = isScanned(document) ? shadowedInOne(document) : shadowedInParts(document);
  known.set(document, shadowed);
  return shadowed;
}

/** In a document that the scanner saw as a whole, and marked. */
function shadowedInOne(document: IniDocument): ShadowedLines {
  const sections = new Set<number>();
  for (const line of document.linesWith(LineMark.maybeRepeated)) sections.add(document.headerAbove(line));
  const shadowed = new Map<number, number>();
  for (const section of sections) addShadowed(document, section, shadowed);
  return shadowed;
}

function shadowedInParts(document: IniDocument): ShadowedLines {
  const shadowed = new Map<number, number>();
  for (const { document: part, firstLine } of document.parts)
    for (const [line, first] of shadowedLines(part)) shadowed.set(line + firstLine, first + firstLine);
  const continued = new Set(
    document.parts.filter(isContinued).map((part) => document.headerAbove(part.firstLine)),
  );
  if (continued.size === 0) return shadowed;
  for (const section of continued) addShadowed(document, section, shadowed);
  return new Map([...shadowed].sort(([line], [other]) => line - other));
}

/** True for a part that begins with names of a section that begins before it. */
function isContinued({ document, firstLine }: IniPart): boolean {
  return firstLine > 0 && document.beginsWithNames;
}

/** @param section its place among the headers; -1 for what stands above the first */
function addShadowed(document: IniDocument, section: number, shadowed: Map<number, number>): void {
  if (section < 0) return;
  const { headers } = document;
  const named = document.namedLines(
    (headers[section] as number) + 1,
    headers[section + 1] ?? document.lineCount,
  );
  const repeated = repeatedNames({
    count: named.length,
    hashes: named.map((line) => document.nameHash(line)),
    nameOf: (at) => beforeNul(document.name(named[at] as number)),
  });
  for (const [later, first] of repeated) shadowed.set(named[later] as number, named[first] as number);
}
