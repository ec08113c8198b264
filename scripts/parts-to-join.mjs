// @ts-check
// Which parts of a program are better one file.
import { basename } from 'node:path';

/** How many bytes are read, compiled and run in the time in which another file is found. */
const BYTES_OF_A_FILE = 1700;

/** What most runs load counts as much more than what few do. */
const WEIGHT_OF_OFTEN = 8;

/** @typedef {import('esbuild').Metafile['outputs'][string]} Output */

/**
 * A part, or several that were joined.
 * @typedef {object} Part
 * @property {string[]} files
 * @property {number} size in bytes
 * @property {Set<string>} imports files that it needs beside its own
 */

/**
 * A module that is imported when it is needed, or with which a program starts.
 * @typedef {object} Start
 * @property {string} file
 * @property {number} weight
 * @property {ReadonlySet<string>} needs files, its own among them
 * @property {Set<string>} before files that are loaded by then whoever imports it
 */

/**
 * Goes through the parts, the smallest first, and joins each with the one with which that saves most time over all that is ever loaded: a file less to be found,
 * against bytes that are read in vain.
 * @param {ReadonlyMap<string, Output>} outputs by their files
 * @param {readonly string[]} often names of modules that most runs load
 * @returns {readonly (readonly string[])[]} files to be joined
 */
export function partsToJoin(outputs, often) {
  const starts = startsOf(outputs, often);
  /** @type {Map<string, Part>} */
  const partOf = new Map();
  for (const [file, { bytes }] of outputs)
    partOf.set(file, { files: [file], size: bytes, imports: importsOf(file, outputs) });
  const bySize = [...partOf.values()].sort((a, b) => a.size - b.size);
  // What is imported by its name has to keep it.
  const isJoinable = (/** @type {Part} */ { files }) => files.every((file) => !outputs.get(file)?.entryPoint);
  for (const { files } of bySize.filter(isJoinable)) {
    const part = /** @type {Part} */ (partOf.get(files[0] ?? ''));
    const others = [...new Set(partOf.values())].filter((other) => other !== part && isJoinable(other));
    const best = others
      .map((other) => ({ other, saved: savedBy(part, other, starts, partOf) }))
      .filter(({ saved }) => saved > 0)
      .sort((a, b) => b.saved - a.saved)
      .find(({ other }) => !isBetween(part, other, partOf));
    if (best) join(part, best.other, partOf);
  }
  return [...new Set(partOf.values())].map(({ files }) => files).filter(({ length }) => length > 1);
}

/**
 * @param {ReadonlyMap<string, Output>} outputs
 * @param {readonly string[]} often
 * @returns {readonly Start[]}
 */
function startsOf(outputs, often) {
  const starts = [...outputs].flatMap(([file, { entryPoint }]) => {
    if (!entryPoint) return [];
    const weight = often.includes(basename(entryPoint, '.ts')) ? WEIGHT_OF_OFTEN : 1;
    const needs = withImports([file], (one) => importsOf(one, outputs));
    return [{ file, weight, needs, before: new Set() }];
  });
  const importersOf = (/** @type {Start} */ { file }) =>
    starts.filter(({ needs }) => [...needs].some((one) => importsLater(one, file, outputs)));
  // Nothing is known of what a program starts with; what follows is told from one to the next.
  const found = new Set(starts.filter((start) => importersOf(start).length === 0));
  for (const importer of found)
    for (const start of starts) {
      if (found.has(start) || !importersOf(start).includes(importer)) continue;
      start.before = new Set([...importer.needs, ...importer.before]);
      found.add(start);
    }
  for (const start of starts)
    for (const importer of importersOf(start))
      for (const file of start.before)
        if (!importer.needs.has(file) && !importer.before.has(file)) start.before.delete(file);
  return starts;
}

/**
 * How many bytes less all starts together read, by their weight, if two parts were one; less than none if they read more.
 * @param {Part} first
 * @param {Part} second
 * @param {readonly Start[]} starts
 * @param {ReadonlyMap<string, Part>} partOf
 */
function savedBy(first, second, starts, partOf) {
  let saved = 0;
  for (const { weight, needs, before } of starts) {
    const [needsFirst, needsSecond] = [first, second].map(({ files }) =>
      files.some((file) => needs.has(file)),
    );
    const [hasFirst, hasSecond] = [first, second].map(({ files }) => files.some((file) => before.has(file)));
    if (hasFirst || hasSecond) {
      // Loaded with the other one, whose start pays for the bytes.
      if ((!hasFirst && needsFirst) || (!hasSecond && needsSecond)) saved += weight * BYTES_OF_A_FILE;
    } else if (needsFirst && needsSecond) saved += weight * BYTES_OF_A_FILE;
    else if (needsFirst) saved -= weight * bytesWith(second, needs, before, partOf);
    else if (needsSecond) saved -= weight * bytesWith(first, needs, before, partOf);
  }
  return saved;
}

/**
 * What is read if a part is loaded that is not needed, with all that it needs.
 * @param {Part} part
 * @param {ReadonlySet<string>} needs
 * @param {ReadonlySet<string>} before
 * @param {ReadonlyMap<string, Part>} partOf
 */
function bytesWith(part, needs, before, partOf) {
  const files = withImports(part.files, (file) => partOf.get(file)?.imports ?? []);
  const parts = new Set([...files].map((file) => partOf.get(file) ?? part));
  let bytes = 0;
  for (const { size, files } of parts)
    if (!files.some((file) => needs.has(file) || before.has(file))) bytes += size + BYTES_OF_A_FILE;
  return bytes;
}

/**
 * True where one part needs another by way of a third: joined they would need each other.
 * @param {Part} first
 * @param {Part} second
 * @param {ReadonlyMap<string, Part>} partOf
 */
function isBetween(first, second, partOf) {
  const leads = (/** @type {Part} */ from, /** @type {Part} */ to) => {
    const next = [...from.imports].filter((file) => !to.files.includes(file));
    const reached = withImports(next, (file) => partOf.get(file)?.imports ?? []);
    return to.files.some((file) => reached.has(file));
  };
  return leads(first, second) || leads(second, first);
}

/**
 * @param {Part} first
 * @param {Part} second
 * @param {Map<string, Part>} partOf
 */
function join(first, second, partOf) {
  const files = [...first.files, ...second.files];
  const imports = new Set([...first.imports, ...second.imports].filter((file) => !files.includes(file)));
  const joined = { files, size: first.size + second.size, imports };
  for (const file of files) partOf.set(file, joined);
}

/**
 * @param {Iterable<string>} files
 * @param {(file: string) => Iterable<string>} imports
 * @returns {Set<string>} with all that they import, and all that this imports
 */
function withImports(files, imports) {
  const all = new Set(files);
  for (const file of all) for (const other of imports(file)) all.add(other);
  return all;
}

/**
 * @param {string} file
 * @param {ReadonlyMap<string, Output>} outputs
 */
function importsOf(file, outputs) {
  const imports = (outputs.get(file)?.imports ?? []).filter(({ kind }) => kind === 'import-statement');
  return new Set(imports.map(({ path }) => basename(path)).filter((other) => outputs.has(other)));
}

/**
 * @param {string} file
 * @param {string} other
 * @param {ReadonlyMap<string, Output>} outputs
 */
function importsLater(file, other, outputs) {
  return outputs
    .get(file)
    ?.imports.some(({ path, kind }) => kind === 'dynamic-import' && basename(path) === other);
}
