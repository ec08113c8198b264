import { type CheckFindingId, checkFinding } from '../lint/check-finding.ts';
import type { Finding } from '../lint/finding.ts';
import type { Fix } from '../rules/rule.ts';
import { readSettingsFile, type SettingsFault } from './settings-file.ts';

const ids: Readonly<Record<SettingsFault['kind'], CheckFindingId>> = {
  unknown: 'SWM006',
  wrong: 'SWM007',
  repeated: 'SWM008',
};

/** What has no effect in a settings file, and why. */
export function settingsFindings(text: string): readonly Finding[] {
  return readSettingsFile(text, '').faults.map((fault) =>
    checkFinding(ids[fault.kind], fault.message, fault, fixesOf(fault)),
  );
}

function fixesOf({ meant, start, end }: SettingsFault): readonly Fix[] {
  if (meant === undefined) return [];
  return [{ title: `Change to ${meant}`, safe: false, edits: [{ start, end, newText: meant }] }];
}
