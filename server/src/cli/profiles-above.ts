import { type Dirent, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languageOfFile } from '../core/catalogue/language.ts';

/** Finds the site metering profiles of folders by looking upwards, in each folder once. */
export class ProfilesAbove {
  readonly #known = new Map<string, readonly string[]>();

  /**
   * Paths of the profiles in the nearest folder, from a folder upwards, that holds any. Links are left alone, and so are folders that may not be read.
   * @param folder an absolute path
   */
  of(folder: string): readonly string[] {
    const known = this.#known.get(folder);
    if (known) return known;
    const here = profilesIn(folder);
    const above = dirname(folder);
    const found = here.length > 0 || above === folder ? here : this.of(above);
    this.#known.set(folder, found);
    return found;
  }
}

function profilesIn(folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile() && languageOfFile(entry.name) === 'site-metering')
    .map(({ name }) => join(folder, name));
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
