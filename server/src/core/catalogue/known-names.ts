import { type IniDocument, LineKind, oncePerPart } from '../ini/document.ts';
import { hashName, sameName } from '../ini/name.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { LanguageId } from './language.ts';
import { type CatalogueKey, type CatalogueSection, remodbcSections } from './remodbc.ts';

interface Named {
  readonly name: string;
}

/** The sections and keys that the catalogue knows of an INI language; none for a language without a catalogue. */
export class KnownNames {
  readonly sections: readonly CatalogueSection[];
  readonly keys: readonly CatalogueKey[];
  readonly #keysByHash: ReadonlyMap<number, CatalogueKey>;
  /** The lines that are keys with a known name, or with one of the same hash. */
  readonly keyLines: (document: IniDocument) => readonly number[];
  /** The same of sections. */
  readonly sectionLines: (document: IniDocument) => readonly number[];

  constructor(sections: readonly CatalogueSection[]) {
    this.sections = sections;
    this.keys = sections.flatMap((section) => section.keys);
    this.#keysByHash = new Map(this.keys.map((key) => [hashName(key.name, 0, key.name.length), key]));
    const isKey = hashFilter(this.keys);
    const isSection = hashFilter(this.sections);
    this.keyLines = oncePerPart((part) => {
      const lines: number[] = [];
      for (let line = 0; line < part.lineCount; line++) {
        if (part.kind(line) === LineKind.key && isKey(part.nameHash(line))) lines.push(line);
      }
      return lines;
    });
    this.sectionLines = oncePerPart((part) => [
      ...part.headers.filter((line) => isSection(part.nameHash(line))),
    ]);
  }

  section(name: string): CatalogueSection | undefined {
    return this.sections.find((section) => sameName(section.name, name));
  }

  key(name: string): CatalogueKey | undefined {
    return this.keys.find((key) => sameName(key.name, name));
  }

  /** The known key on a line that is a key; no text is cut from the file unless it is one. */
  keyOn(profile: IniProfile, line: number): CatalogueKey | undefined {
    const key = this.#keysByHash.get(profile.document.nameHash(line));
    return key && sameName(key.name, profile.keyName(line)) ? key : undefined;
  }

  /**
   * The lines where programs find a known key, whatever section they look in: in each section that Windows searches its own, so far as it has a value.
   * @param most where the search ends
   */
  effectiveLines(profile: IniProfile, name: string, most: number): readonly number[] {
    const lines: number[] = [];
    for (const line of this.keyLines(profile.document)) {
      if (lines.length === most) break;
      if (sameName(profile.keyName(line), name) && profile.isEffective(line)) lines.push(line);
    }
    return lines;
  }
}

/** Tells, mostly by one look, that a hash is that of no name. */
function hashFilter(names: readonly Named[]): (hash: number) => boolean {
  const hashes = new Set(names.map(({ name }) => hashName(name, 0, name.length)));
  const lastBits = new Uint8Array(256);
  for (const hash of hashes) lastBits[hash & 255] = 1;
  return (hash) => lastBits[hash & 255] === 1 && hashes.has(hash);
}

const nothing = new KnownNames([]);

const byLanguage: Readonly<Partial<Record<LanguageId, KnownNames>>> = {
  'remodbc-ini': new KnownNames(remodbcSections),
};

export function knownNames(language: LanguageId): KnownNames {
  return byLanguage[language] ?? nothing;
}
