import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chooseSettings, type SettingsLayer, sourceOfChosen } from '../core/configuration/layers.ts';
import type { SettingsFault, SettingsFile } from '../core/configuration/settings-file.ts';
import defer * as settingsFile from '../core/configuration/settings-file.ts';
import { countingFiles, settingsFileName } from '../core/configuration/settings-search.ts';
import type { SiteSource } from '../core/site/resolve.ts';
import { decodeBytes } from '../core/text/encoding.ts';
import { LineIndex } from '../core/text/lines.ts';
import { readFile } from './files.ts';
import { pathOf } from './report/path.ts';

/** No settings file comes near; a larger one, in bytes, is left unread. */
const LARGEST_FILE = 1 << 20;

/** A settings file on the disk. */
interface FileAbove extends SettingsFile {
  readonly uri: string;
  readonly text: string;
}

/** What the settings files from one folder upwards state. */
interface SettingsHere {
  /** The nearest first, up to one that says that it is the last. */
  readonly files: readonly FileAbove[];
  readonly source: SiteSource;
}

/**
 * Sentences about what is wrong with the settings files above the folders that were searched.
 * @param paths files that are reported on by themselves
 */
export function settingsProblems(roots: readonly string[], paths: readonly string[]): readonly string[] {
  return new SettingsAbove().problems(roots, paths);
}

/** Finds the settings files of folders by looking upwards, and reads each once. */
export class SettingsAbove {
  readonly #here = new Map<string, SettingsHere>();
  /** The same by folders as they were written. */
  readonly #byFolder = new Map<string, SettingsHere>();
  readonly #files = new Map<string, FileAbove | undefined>();
  readonly #problems: string[] = [];
  readonly #without: ReadonlySet<string>;

  /** @param without absolute paths of folders that are known to hold no settings file, so that it is not looked for */
  constructor(without: ReadonlySet<string> = new Set()) {
    this.#without = without;
  }

  /** What the settings files above a path say of its site, and of checking it. */
  sourceOf(path: string): SiteSource {
    return this.#above(path).source;
  }

  /** The same, file by file, the nearest first. */
  layersOf(path: string): readonly SettingsLayer[] {
    return this.#above(path).files.map(({ layer }) => layer);
  }

  /**
   * Sentences about what is wrong with the settings files above some folders, and about those that could not be read.
   * @param folders absolute paths
   * @param checked files that are reported on by themselves
   */
  problems(folders: readonly string[], checked: readonly string[]): readonly string[] {
    for (const folder of folders) this.#of(folder);
    const faulty = [...this.#files].flatMap(([path, file]) =>
      file && file.faults.length > 0 ? [{ path, file }] : [],
    );
    if (faulty.length === 0) return this.#problems;
    const reported = new Set(checked.map((path) => resolve(path)));
    const unreported = faulty.filter(({ path }) => !reported.has(path));
    return [
      ...this.#problems,
      ...unreported.flatMap(({ file }) => file.faults.map((fault) => sentence(fault, file))),
    ];
  }

  #above(path: string): SettingsHere {
    const folder = dirname(path);
    const here = this.#byFolder.get(folder) ?? this.#of(resolve(folder));
    this.#byFolder.set(folder, here);
    return here;
  }

  #of(folder: string): SettingsHere {
    const known = this.#here.get(folder);
    if (known) return known;
    const above = dirname(folder);
    const own = this.#without.has(folder) ? undefined : this.#fileAt(join(folder, settingsFileName));
    // Folders without a file of their own share one object, and all that is made of it.
    const here = !own && above !== folder ? this.#of(above) : this.#settingsAt(folder, own);
    this.#here.set(folder, here);
    return here;
  }

  #settingsAt(folder: string, own: FileAbove | undefined): SettingsHere {
    const above = dirname(folder);
    const further = own?.isRoot || above === folder ? [] : this.#of(above).files;
    const files = countingFiles([...(own ? [own] : []), ...further]);
    return { files, source: sourceOfChosen(chooseSettings(files.map(({ layer }) => layer))) };
  }

  #fileAt(path: string): FileAbove | undefined {
    if (!this.#files.has(path)) this.#files.set(path, this.#read(path));
    return this.#files.get(path);
  }

  #read(path: string): FileAbove | undefined {
    if (!isFile(path)) return undefined;
    const read = readFile(path, LARGEST_FILE);
    if (typeof read === 'string') {
      this.#problems.push(`No settings were taken from ${read}`);
      return undefined;
    }
    const { text } = decodeBytes(read.bytes);
    const uri = pathToFileURL(path).href;
    return { ...settingsFile.readSettingsFile(text, uri), uri, text };
  }
}

/** True as well for a file that may not be read, so that this is said. */
function isFile(path: string): boolean {
  try {
    // In most folders there is none, and an error takes longer to make than the answer.
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

function sentence({ message, start }: SettingsFault, { uri, text }: FileAbove): string {
  const { line, character } = new LineIndex(text).positionAt(start);
  return `${pathOf(uri)}:${line + 1}:${character + 1}: ${message}`;
}
