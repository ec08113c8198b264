import { excerpt } from '../text/excerpt.ts';
import { settingNamed, valueOrLine } from './ini-settings.ts';
import { iniRule } from './rule.ts';
import { isInMeteringFolder, parseWindowsPath } from './windows-path.ts';

/** FileName leads to another computer or another drive. */
export const SWM307 = iniRule({
  meta: {
    id: 'SWM307',
    name: 'log-file-elsewhere',
    languages: ['remodbc-ini'],
    severity: 'hint',
    evidence: 'inferred',
    articles: [],
    fix: 'none',
    noFix: 'Whether the account may write there is decided on that computer, not in this file.',
    explanation:
      'The article shows a bare name, and in which folder that ends up is not documented (Q244875). A path to a share or to another drive ' +
      'than that of the metering folder, by default C:\\SWMTR, works only if the account of the service may write there and the place is ' +
      'there whenever the service is. Make sure of both.',
    messages: {
      share:
        'FileName "{value}" lies on a share: the account of SMS_LICENSE_SERVER must be able to write there, whenever the service runs.',
      drive:
        'FileName "{value}" lies on drive {drive}, not on C: as the metering folder does by default: the account of SMS_LICENSE_SERVER must be able to write there.',
    },
    examples: {
      bad: '[Logging]\nFileName=\\\\SERVER1\\Logs\\Remodbc.log\n',
      good: '[Logging]\nFileName=Remodbc.log\n',
    },
  },

  check({ profile }, report) {
    const setting = settingNamed(profile, 'FileName');
    if (!setting) return;
    const path = parseWindowsPath(setting.value);
    const isShare = path.root.startsWith('\\\\');
    const isElsewhere = path.root !== '' && path.root !== 'c:' && !isInMeteringFolder(path);
    if (!isShare && !isElsewhere) return;
    report({
      message: isShare ? 'share' : 'drive',
      values: { value: excerpt(setting.value), drive: path.root.toUpperCase() },
      ...valueOrLine(profile, setting),
    });
  },
});
