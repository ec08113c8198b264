import { excerpt } from '../text/excerpt.ts';
import { type FileNameFault, fileNameFault } from './file-name.ts';
import { type IniSetting, valueOrLine } from './ini-settings.ts';
import { articleNameFixes, logFileSettings } from './log-files.ts';
import { iniRule } from './rule.ts';
import { remarkBehindName } from './written-value.ts';

/** FileName or BackupName is no name of a file on Windows. A remark behind the name is another fault (SWM103) and not looked at. */
export const SWM306 = iniRule({
  meta: {
    id: 'SWM306',
    name: 'log-file-name-invalid',
    languages: ['remodbc-ini'],
    severity: 'warning',
    evidence: 'inferred',
    articles: [],
    fix: 'suggested',
    explanation:
      'Windows makes no file of an empty name or of one with < > : " | ? *, drops blanks and dots at the end, and takes names such as NUL or ' +
      'COM1 as devices, whatever their extension. The log is then missing or lies elsewhere. No article deals with this; Q244875 shows the ' +
      'names Remodbc.log and Remodbc.lo_.',
    messages: {
      empty: '{key} is empty, so there is no file to write to.',
      character: '{key} "{value}" holds {character}, which no file name on Windows can hold.',
      folder: '{key} "{value}" names a folder, not a file.',
      ending: '{key} "{value}" ends in a {character}; Windows drops that from the name.',
      device: '{key} "{value}" is the device {device} to Windows, with any extension and in any folder.',
      length: '{key} is {length} characters long; Windows of that time takes 259 at most.',
    },
    examples: {
      bad: '[Logging]\nFileName=Remodbc?.log\n',
      good: '[Logging]\nFileName=C:\\SWMTR\\Remodbc.log\n',
    },
  },

  check({ profile }, report) {
    for (const setting of logFileSettings(profile)) {
      const fault = fileNameFault(withoutRemark(setting));
      if (!fault) continue;
      report({
        message: fault.kind,
        values: { key: setting.key.name, value: excerpt(setting.value), ...detailsOf(fault) },
        ...valueOrLine(profile, setting),
        // What looks like a remark in the name of the folder would make the new name a fault again.
        fixes: articleNameFixes(
          setting,
          (path) => fileNameFault(withoutRemark({ ...setting, value: path })) === undefined,
        ),
      });
    }
  },
});

/** A remark is the business of SWM103. */
function withoutRemark(setting: IniSetting): string {
  const remark = remarkBehindName(setting);
  return remark < 0 ? setting.value : setting.value.slice(0, remark).trimEnd();
}

function detailsOf(fault: FileNameFault): Readonly<Record<string, string | number>> {
  const { kind, ...details } = fault;
  return details;
}
