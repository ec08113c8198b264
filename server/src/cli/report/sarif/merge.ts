import { compareTexts } from '../../../core/text/compare-texts.ts';
import { Indexes } from './indexes.ts';
import {
  rootBases,
  type SarifArtifact,
  type SarifLog,
  type SarifNotification,
  type SarifResult,
  type SarifRule,
  type SarifRun,
  sarifSchema,
} from './model.ts';

/** The runs of this program in one: results sorted by file and place, each once. The order of the runs makes no difference. */
export function mergeRuns(runs: readonly SarifRun[]): SarifLog {
  const versions = [...new Set(runs.map(({ tool }) => tool.driver.version))].sort();
  return {
    $schema: sarifSchema,
    version: '2.1.0',
    // Another version of the program is another tool.
    runs: versions.map((version) => mergedRun(runs.filter(({ tool }) => tool.driver.version === version))),
  };
}

function mergedRun(runs: readonly SarifRun[]): SarifRun {
  const indexes = new Indexes();
  for (const artifact of unique(runs.flatMap(({ artifacts }) => artifacts.map(withoutIndex))))
    indexes.know(artifact);
  const rules = unique(runs.flatMap(({ tool }) => tool.driver.rules)).sort((first, second) =>
    compareTexts(first.id, second.id),
  );
  for (const { id } of rules) indexes.knowRule(id);
  const results = unique(runs.flatMap((run) => run.results.map((result) => indexes.result(result)))).sort(
    byPlace,
  );
  const invocations = runs.flatMap((run) => run.invocations);
  const notifications = unique(
    invocations.flatMap((invocation) =>
      invocation.toolExecutionNotifications.map((each) => indexed(each, indexes)),
    ),
  );
  const version = runs[0]?.tool.driver.version ?? '';
  return {
    results,
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: rootBases,
    invocations: [
      {
        executionSuccessful: invocations.every(({ executionSuccessful }) => executionSuccessful),
        exitCode: Math.max(0, ...invocations.map(({ exitCode }) => exitCode)),
        toolExecutionNotifications: notifications,
      },
    ],
    artifacts: indexes.artifacts,
    tool: { driver: { name: 'sms-metering', version, semanticVersion: version, rules } },
  };
}

function withoutIndex({ location: { index, ...location }, ...rest }: SarifArtifact): SarifArtifact {
  return { location, ...rest };
}

function indexed(notification: SarifNotification, indexes: Indexes): SarifNotification {
  const { locations } = notification;
  return { ...notification, ...(locations && { locations: locations.map((place) => indexes.place(place)) }) };
}

/** Each value once, sorted by its text, so that nothing depends on the order in which they came. */
function unique<Value extends SarifArtifact | SarifNotification | SarifResult | SarifRule>(
  values: readonly Value[],
): Value[] {
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byText].sort(([first], [second]) => compareTexts(first, second)).map(([, value]) => value);
}

/** Sorting keeps the order of results that are equal in this. */
function byPlace(first: SarifResult, second: SarifResult): number {
  const [{ physicalLocation: one } = noPlace] = first.locations;
  const [{ physicalLocation: other } = noPlace] = second.locations;
  return (
    compareTexts(one.artifactLocation.uri ?? '', other.artifactLocation.uri ?? '') ||
    (one.region?.startLine ?? 0) - (other.region?.startLine ?? 0) ||
    (one.region?.startColumn ?? 0) - (other.region?.startColumn ?? 0) ||
    compareTexts(first.ruleId, second.ruleId)
  );
}

const noPlace: SarifResult['locations'][number] = { physicalLocation: { artifactLocation: {} } };
