import { replace } from './fixes.ts';
import { type IniSetting, valueOrLine } from './ini-settings.ts';
import { logFilePair } from './log-files.ts';
import { type Fix, iniRule } from './rule.ts';
import { isSameFile, parseWindowsPath } from './windows-path.ts';

/** The log and its backup are one file. */
export const SWM303 = iniRule({
  meta: {
    id: 'SWM303',
    name: 'log-is-its-backup',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'inferred',
    articles: [],
    fix: 'suggested',
    explanation:
      'The service presumably moves a full log to BackupName, as the other logs of SMS 2.0 are moved to a name that ends in .lo_. With one ' +
      'name for both the move fails or the log overwrites itself. Give the backup a name of its own; no article deals with this.',
    messages: {
      same: 'BackupName is the same file as FileName, so moving a full log there would fail or overwrite it.',
    },
    examples: {
      bad: '[Logging]\nLogon=1\nFileName=Remodbc.log\nBackupName=.\\REMODBC.LOG\nMaxSize=200000\n',
      good: '[Logging]\nLogon=1\nFileName=Remodbc.log\nBackupName=Remodbc.lo_\nMaxSize=200000\n',
    },
  },

  check({ profile }, report) {
    const pair = logFilePair(profile);
    if (!pair) return;
    const { log, backup } = pair;
    const path = parseWindowsPath(log.value);
    // Folders instead of files are another fault (SWM306).
    if (path.name === '' || !isSameFile(path, parseWindowsPath(backup.value))) return;
    report({
      message: 'same',
      ...valueOrLine(profile, backup),
      related: [{ ...valueOrLine(profile, log), message: 'FileName stands here.' }],
      fixes: [renaming(log, backup)],
    });
  },
});

/** The log's own name with the ending of a backup; where the log has that ending already, the log becomes `.log`. */
function renaming(log: IniSetting, backup: IniSetting): Fix {
  const { folderText, name } = parseWindowsPath(log.value);
  const isNamedAsBackup = name.endsWith('.lo_');
  const target = isNamedAsBackup ? log : backup;
  const written = log.value.slice(folderText.length);
  const dot = written.lastIndexOf('.');
  const stem = dot > 0 ? written.slice(0, dot) : written;
  const path = `${folderText}${stem}${isNamedAsBackup ? '.log' : '.lo_'}`;
  return {
    title: `Set ${target.key.name} to ${path}`,
    safe: false,
    edits: [replace(target.rawSpan, path)],
  };
}
