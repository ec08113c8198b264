import type { SarifArtifact, SarifFix, SarifLocation, SarifPlace, SarifResult } from './model.ts';

/** Gives rules and files their numbers in the order in which they are first named. */
export class Indexes {
  readonly #rules = new Map<string, number>();
  readonly #artifacts = new Map<string, SarifArtifact>();
  readonly #artifactNumbers = new Map<string, number>();

  get ruleIds(): readonly string[] {
    return [...this.#rules.keys()];
  }

  get artifacts(): readonly SarifArtifact[] {
    return [...this.#artifacts.values()];
  }

  /** Makes a file known by more than its address, before it is named. */
  know(artifact: SarifArtifact): void {
    this.#numbered(artifact.location, artifact);
  }

  knowRule(id: string): void {
    this.#ruleIndex(id);
  }

  result(result: SarifResult): SarifResult {
    const { ruleId, ruleIndex, level, message, locations, relatedLocations, fixes, ...rest } = result;
    return {
      ruleId,
      ruleIndex: this.#ruleIndex(ruleId),
      level,
      message,
      locations: locations.map((place) => this.place(place)),
      ...(relatedLocations && { relatedLocations: relatedLocations.map((place) => this.place(place)) }),
      ...rest,
      ...(fixes && { fixes: fixes.map((fix) => this.#fix(fix)) }),
    };
  }

  place(place: SarifPlace): SarifPlace {
    const { artifactLocation, ...rest } = place.physicalLocation;
    return {
      ...place,
      physicalLocation: { artifactLocation: this.#numbered(artifactLocation), ...rest },
    };
  }

  #fix(fix: SarifFix): SarifFix {
    return {
      ...fix,
      artifactChanges: fix.artifactChanges.map((change) => ({
        ...change,
        artifactLocation: this.#numbered(change.artifactLocation),
      })),
    };
  }

  #ruleIndex(id: string): number {
    const index = this.#rules.get(id) ?? this.#rules.size;
    this.#rules.set(id, index);
    return index;
  }

  #numbered({ uri = '', uriBaseId }: SarifLocation, artifact?: SarifArtifact): SarifLocation {
    const index = this.#artifactNumbers.get(uri) ?? this.#artifactNumbers.size;
    const location = { uri, ...(uriBaseId !== undefined && { uriBaseId }), index };
    if (!this.#artifactNumbers.has(uri)) {
      this.#artifactNumbers.set(uri, index);
      this.#artifacts.set(uri, { ...artifact, location });
    }
    return location;
  }
}
