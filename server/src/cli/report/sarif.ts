import type { Output } from '../output.ts';
import { type Problem, type ReportSettings, type ReportWriter, reportFormat } from './report.ts';
import { Indexes } from './sarif/indexes.ts';
import { locationOf } from './sarif/location.ts';
import {
  rootBases,
  type SarifArtifact,
  type SarifNotification,
  type SarifResult,
  sarifSchema,
} from './sarif/model.ts';
import { resultsOf } from './sarif/results.ts';
import { describeRule } from './sarif/rules.ts';

/** A file with findings; clean files are not named. */
interface SarifPiece {
  readonly artifact: SarifArtifact;
  readonly results: readonly SarifResult[];
}

/** SARIF 2.1.0, for services that gather the results of checks. Written as it goes, so the results come first. */
export const sarifFormat = reportFormat<SarifPiece | undefined>({
  describe(file) {
    if (file.findings.length === 0) return undefined;
    const { path, encoding } = file;
    return {
      artifact: {
        location: locationOf(path),
        ...(encoding !== undefined && { encoding: ianaName[encoding] }),
      },
      results: resultsOf(file),
    };
  },
  createWriter,
});

/** The names that the standard asks for. */
const ianaName = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16le-bom': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'utf-16be-bom': 'UTF-16BE',
  'windows-1252': 'windows-1252',
} as const;

function createWriter(
  output: Output,
  { programVersion }: ReportSettings,
): ReportWriter<SarifPiece | undefined> {
  const indexes = new Indexes();
  const problems: Problem[] = [];
  let separator = '';
  return {
    begin: () => output.write(`{"$schema":"${sarifSchema}","version":"2.1.0","runs":[{"results":[`),
    file(piece) {
      if (!piece) return;
      indexes.know(piece.artifact);
      for (const result of piece.results) {
        output.write(`${separator}\n${JSON.stringify(indexes.result(result))}`);
        separator = ',';
      }
    },
    problem: (problem) => problems.push(problem),
    end(code) {
      const notifications = problems.map((problem) => notificationOf(problem, indexes));
      const parts = {
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: rootBases,
        invocations: [
          { executionSuccessful: code !== 2, exitCode: code, toolExecutionNotifications: notifications },
        ],
        artifacts: indexes.artifacts,
        tool: { driver: driverOf(programVersion(), indexes.ruleIds) },
      };
      output.write(`\n],${JSON.stringify(parts).slice(1)}]}\n`);
    },
  };
}

function notificationOf({ path, sentence }: Problem, indexes: Indexes): SarifNotification {
  const place = { physicalLocation: { artifactLocation: locationOf(path) } };
  return { level: 'error', message: { text: sentence }, locations: [indexes.place(place)] };
}

function driverOf(version: string, ruleIds: readonly string[]) {
  return { name: 'sms-metering', version, semanticVersion: version, rules: ruleIds.map(describeRule) };
}
