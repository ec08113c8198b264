import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlainFinding, serverFindings } from '../support/golden-findings.ts';
import { type GoldenFile, writeGoldenWorkspace } from '../support/golden-workspace.ts';

/** Golden texts that are checked with the same settings. */
export interface GoldenGroup {
  /** By their names below `smsMetering`. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly files: readonly GoldenExpectation[];
}

export interface GoldenExpectation {
  /** Below the folder of the golden texts. */
  readonly path: string;
  /** What the desktop's server says of it. */
  readonly findings: readonly PlainFinding[];
}

/** Writes the golden texts into a folder, and `expected.json` with what the desktop's server says of them. */
export async function layOutGolden(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const files = writeGoldenWorkspace(folder);
  const found = await serverFindings(folder, files);
  const groups = new Map<string, GoldenGroup & { readonly files: GoldenExpectation[] }>();
  for (const file of files) {
    const { path } = file;
    const settings = withFullNames(file.settings);
    const key = JSON.stringify(settings);
    const group = groups.get(key) ?? { settings, files: [] };
    groups.set(key, group);
    group.files.push({ path, findings: found.get(path) ?? [] });
  }
  writeFileSync(join(folder, 'expected.json'), JSON.stringify([...groups.values()]));
}

/** Each threshold is a setting of its own. */
function withFullNames({ thresholds, ...others }: GoldenFile['settings']): GoldenGroup['settings'] {
  const entries = Object.entries(thresholds ?? {}).map(([name, value]) => [`thresholds.${name}`, value]);
  return { ...others, ...Object.fromEntries(entries) };
}
