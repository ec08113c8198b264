import { type IniDocument, LineKind, oncePerPart } from '../ini/document.ts';
import { hashName, sameName } from '../ini/name.ts';
import { NameHashes } from '../ini/name-hashes.ts';
import type { IniProfile } from '../ini/profile.ts';
import type { LanguageId } from './language.ts';
import { type CatalogueKey, type CatalogueSection, remodbcSections } from './remodbc.ts';

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
    this.keyLines = linesOf(LineKind.key, this.keys);
    this.sectionLines = linesOf(LineKind.section, this.sections);
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

function linesOf(
  kind: LineKind,
  names: readonly { readonly name: string }[],
): (document: IniDocument) => readonly number[] {
  const hashes = new NameHashes(names);
  return oncePerPart((part) => part.linesNamed(hashes).filter((line) => part.kind(line) === kind));
}

const nothing = new KnownNames([]);

const byLanguage: Readonly<Partial<Record<LanguageId, KnownNames>>> = {
  'remodbc-ini': new KnownNames(remodbcSections),
};

export function knownNames(language: LanguageId): KnownNames {
  return byLanguage[language] ?? nothing;
}
