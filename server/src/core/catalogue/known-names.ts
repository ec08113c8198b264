import { sameName } from '../ini/name.ts';
import type { IniProfile } from '../ini/profile.ts';
import { hashName } from '../ini/scanner.ts';
import type { LanguageId } from './language.ts';
import { type CatalogueKey, type CatalogueSection, remodbcSections } from './remodbc.ts';

/** The sections and keys that the catalogue knows of an INI language; none for a language without a catalogue. */
export class KnownNames {
  readonly sections: readonly CatalogueSection[];
  readonly keys: readonly CatalogueKey[];
  readonly #hashes: readonly number[];

  constructor(sections: readonly CatalogueSection[]) {
    this.sections = sections;
    this.keys = sections.flatMap((section) => section.keys);
    this.#hashes = this.keys.map(({ name }) => hashName(name, 0, name.length));
  }

  section(name: string): CatalogueSection | undefined {
    return this.sections.find((section) => sameName(section.name, name));
  }

  key(name: string): CatalogueKey | undefined {
    return this.keys.find((key) => sameName(key.name, name));
  }

  /** The known key on a line that is a key; no text is cut from the file unless it is one. */
  keyOn(profile: IniProfile, line: number): CatalogueKey | undefined {
    const hash = profile.document.nameHash(line);
    for (let index = 0; index < this.#hashes.length; index++) {
      if (this.#hashes[index] === hash) return this.key(profile.keyName(line));
    }
    return undefined;
  }
}

const nothing = new KnownNames([]);

const byLanguage: Readonly<Partial<Record<LanguageId, KnownNames>>> = {
  'remodbc-ini': new KnownNames(remodbcSections),
};

export function knownNames(language: LanguageId): KnownNames {
  return byLanguage[language] ?? nothing;
}
