import { valueOrLine } from './ini-settings.ts';
import { logFilePair } from './log-files.ts';
import { iniRule } from './rule.ts';
import {
  isBareName,
  isInMeteringFolder,
  isSameFolder,
  parseWindowsPath,
  type WindowsPath,
} from './windows-path.ts';

/**
 * The log and its backup lie in different folders or on different drives. In which folder a bare name ends up is not documented; beside a path
 * into the metering folder it may well be that one, so such a pair is not reported.
 */
export const SWM310 = iniRule({
  meta: {
    id: 'SWM310',
    name: 'log-and-backup-apart',
    languages: ['remodbc-ini'],
    severity: 'hint',
    evidence: 'inferred',
    articles: [],
    fix: 'none',
    noFix: 'Which of the two folders is meant cannot be told.',
    explanation:
      'A full log is presumably moved to BackupName. Within a folder that is a mere renaming; to another folder the account of the service ' +
      'needs rights in both, and to another drive the file has to be copied. The article shows two names without folders (Q244875); give ' +
      'both files the same one.',
    messages: {
      apart:
        'BackupName lies in another folder than FileName; a full log may not be movable there as simply as within one folder.',
      maybeApart:
        'Only one of FileName and BackupName names a folder. In which folder a bare name ends up is not documented, so the two may lie apart.',
    },
    examples: {
      bad: '[Logging]\nFileName=D:\\Logs\\Remodbc.log\nBackupName=E:\\Old\\Remodbc.lo_\n',
      good: '[Logging]\nFileName=D:\\Logs\\Remodbc.log\nBackupName=D:\\Logs\\Remodbc.lo_\n',
    },
  },

  check({ profile }, report) {
    const pair = logFilePair(profile);
    if (!pair) return;
    const log = parseWindowsPath(pair.log.value);
    const backup = parseWindowsPath(pair.backup.value);
    if (isSameFolder(log, backup) || mayShareMeteringFolder(log, backup)) return;
    report({
      message: isBareName(log) || isBareName(backup) ? 'maybeApart' : 'apart',
      ...valueOrLine(profile, pair.backup),
      related: [{ ...valueOrLine(profile, pair.log), message: 'FileName stands here.' }],
    });
  },
});

function mayShareMeteringFolder(first: WindowsPath, second: WindowsPath): boolean {
  return (
    (isBareName(first) && isInMeteringFolder(second)) || (isBareName(second) && isInMeteringFolder(first))
  );
}
