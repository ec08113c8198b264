import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { languageOfFile, namesInWords, skippedFolders } from '../core/catalogue/language.ts';
import { REPLACEMENT_CHARACTER } from '../core/text/characters.ts';
import { attempt } from './file-problem.ts';
import { type Glob, readGlob } from './glob.ts';
import type { Problem } from './report/report.ts';

export interface FoundFiles {
  /** As given, or the given folder and the way from there; sorted, each file once. */
  readonly paths: readonly string[];
  /** Absolute paths of the folders that were searched, and of those that hold the files asked for. */
  readonly roots: readonly string[];
  /** Absolute paths of folders that were seen to hold no settings file. */
  readonly withoutSettings: ReadonlySet<string>;
  /** Everything that was asked for and cannot be had. */
  readonly problems: readonly Problem[];
}

/** Finds the files of our languages among files, folders and patterns; folders are searched to the bottom. */
export async function findFiles(asked: readonly string[]): Promise<FoundFiles> {
  const search = new Search();
  for (const path of asked) {
    const stats = attempt(() => statSync(path));
    if (typeof stats !== 'string' && stats.isDirectory()) search.folder(path);
    else if (typeof stats !== 'string') search.file(path);
    else {
      const glob = await readGlob(path);
      if (glob) search.pattern(path, glob);
      else search.fail(path, `${path}: ${stats}.`);
    }
  }
  return search.found();
}

class Search {
  readonly #pathOf = new Map<string, string>();
  readonly #roots = new Set<string>();
  readonly #withoutSettings = new Set<string>();
  readonly #problems: Problem[] = [];

  found(): FoundFiles {
    return {
      paths: [...this.#pathOf.values()].sort(),
      roots: [...this.#roots],
      withoutSettings: this.#withoutSettings,
      problems: this.#problems,
    };
  }

  fail(path: string, sentence: string): void {
    this.#problems.push({ path, sentence });
  }

  file(path: string): void {
    if (languageOfFile(path) === undefined) {
      this.fail(path, `${path} is no file of software metering; checked are ${namesInWords}.`);
      return;
    }
    const absolute = resolve(path);
    this.#roots.add(dirname(absolute));
    this.#add({ path, absolute });
  }

  folder(path: string): void {
    this.#roots.add(resolve(path));
    this.#look({ path, absolute: resolve(path) }, path, () => true);
  }

  pattern(text: string, { base, matches }: Glob): void {
    const before = this.#pathOf.size;
    const isFolder = attempt(() => statSync(base).isDirectory()) === true;
    if (isFolder) this.#look({ path: base, absolute: resolve(base) }, base, matches);
    if (this.#pathOf.size === before)
      this.fail(text, `${text}: no file of software metering is called like that.`);
    else this.#roots.add(resolve(base));
  }

  #add({ path, absolute }: Place): void {
    if (!this.#pathOf.has(absolute)) this.#pathOf.set(absolute, path);
  }

  /** @param root the folder that was asked for; no link leads out of it */
  #look(folder: Place, root: string, isWanted: (path: string) => boolean): void {
    const entries = attempt(() => readdirSync(folder.path, { withFileTypes: true }));
    if (typeof entries === 'string') {
      this.fail(folder.path, `${folder.path}: ${entries}.`);
      return;
    }
    const before = { path: beforeNames(folder.path), absolute: beforeNames(folder.absolute) };
    let mayHaveSettings = false;
    for (const entry of entries) {
      const language = languageOfFile(entry.name);
      mayHaveSettings ||= language === 'sms-metering-settings';
      const path = before.path + entry.name;
      const place = { path, absolute: before.absolute + entry.name };
      if (isLostName(path, entry)) {
        this.fail(path, `${path}: the name is not in UTF-8, so it cannot be opened.`);
      } else if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) this.#look(place, root, isWanted);
      } else if (language !== undefined && isWanted(path) && isFileInside(root, path, entry)) {
        this.#add(place);
      }
    }
    if (!mayHaveSettings) this.#withoutSettings.add(folder.absolute);
  }
}

/** A file or folder: its path as given, or the given folder and the way from there, and its absolute path. */
interface Place {
  readonly path: string;
  readonly absolute: string;
}

/** What stands before the names of a folder's entries in their paths: joined once a folder, not once a name. */
function beforeNames(folder: string): string {
  return join(folder, 'name').slice(0, -'name'.length);
}

/** True for what might hold or be a file of ours and has a name that does not lead back to it. */
function isLostName(path: string, entry: Dirent): boolean {
  if (!entry.name.includes(REPLACEMENT_CHARACTER)) return false;
  if (!entry.isDirectory() && languageOfFile(entry.name) === undefined) return false;
  return typeof attempt(() => lstatSync(path)) === 'string';
}

/** Links to folders are not followed, so that nothing is found twice; links to files only where they stay below the root. */
function isFileInside(root: string, path: string, entry: Dirent): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  const stays = attempt(
    () => statSync(path).isFile() && realpathSync(path).startsWith(join(realpathSync(root), sep)),
  );
  return stays === true;
}
