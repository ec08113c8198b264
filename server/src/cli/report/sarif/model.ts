/** The parts of SARIF 2.1.0 that are written and merged here. What is absent is left out, never null. */

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly columnKind: 'utf16CodeUnits';
  readonly originalUriBaseIds: Readonly<Record<string, SarifLocation>>;
  readonly invocations: readonly SarifInvocation[];
  readonly artifacts: readonly SarifArtifact[];
  readonly results: readonly SarifResult[];
}

export interface SarifDriver {
  readonly name: string;
  readonly version: string;
  readonly semanticVersion: string;
  readonly rules: readonly SarifRule[];
}

export interface SarifText {
  readonly text: string;
  readonly markdown?: string;
}

export type SarifLevel = 'error' | 'warning' | 'note';

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: SarifText;
  readonly fullDescription: SarifText;
  readonly help: SarifText;
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** An `artifactLocation`. */
export interface SarifLocation {
  readonly uri?: string;
  readonly uriBaseId?: string;
  readonly index?: number;
  readonly description?: SarifText;
}

export interface SarifRegion {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export interface SarifPlace {
  readonly physicalLocation: {
    readonly artifactLocation: SarifLocation;
    readonly region?: SarifRegion;
  };
  readonly message?: SarifText;
}

export interface SarifFix {
  readonly description: SarifText;
  readonly artifactChanges: readonly {
    readonly artifactLocation: SarifLocation;
    readonly replacements: readonly {
      readonly deletedRegion: SarifRegion;
      readonly insertedContent?: SarifText;
    }[];
  }[];
  readonly properties: { readonly safe: boolean };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly SarifPlace[];
  readonly relatedLocations?: readonly SarifPlace[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly SarifFix[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface SarifArtifact {
  readonly location: SarifLocation;
  readonly encoding?: string;
}

export interface SarifInvocation {
  readonly executionSuccessful: boolean;
  readonly exitCode: number;
  readonly toolExecutionNotifications: readonly SarifNotification[];
}

export interface SarifNotification {
  readonly level: 'error';
  readonly message: SarifText;
  readonly locations?: readonly SarifPlace[];
}

export const sarifSchema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** What relative addresses are relative to: the folder that the check ran in, wherever that was. */
export const rootBaseId = '%SRCROOT%';

export const rootBases: Readonly<Record<string, SarifLocation>> = {
  [rootBaseId]: { description: { text: 'The folder that the check ran in.' } },
};
