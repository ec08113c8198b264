import { excerpt } from '../text/excerpt.ts';
import { valueOrLine } from './ini-settings.ts';
import { articleNameFixes, logFileSettings } from './log-files.ts';
import { iniRule } from './rule.ts';
import { isInMeteringFolder, parseWindowsPath } from './windows-path.ts';

/** FileName or BackupName is a file of the service itself. */
export const SWM309 = iniRule({
  meta: {
    id: 'SWM309',
    name: 'log-overwrites-service-file',
    languages: ['remodbc-ini'],
    severity: 'error',
    evidence: 'inferred',
    articles: ['Q287626'],
    fix: 'suggested',
    explanation:
      'The metering folder (SWMTR, shared as LicMtr) holds what the service lives on: Remodbc.ini, the FoxPro tables (*.dbf), and dbup.ini, ' +
      'by which clients test whether the server is there (Q287626). A log of such a name would overwrite it. Use the names of the article, ' +
      'Remodbc.log and Remodbc.lo_.',
    messages: {
      overwrites:
        '{key} "{value}" is a file of the metering service itself: {what}. The log would overwrite it.',
    },
    examples: {
      bad: '[Logging]\nFileName=C:\\SWMTR\\dbup.ini\n',
      good: '[Logging]\nFileName=C:\\SWMTR\\Remodbc.log\n',
    },
  },

  check({ profile }, report) {
    for (const setting of logFileSettings(profile)) {
      const path = parseWindowsPath(setting.value);
      const what = serviceFile(path.name);
      if (what === undefined || !isInMeteringFolder(path)) continue;
      report({
        message: 'overwrites',
        values: { key: setting.key.name, value: excerpt(setting.value), what },
        ...valueOrLine(profile, setting),
        fixes: articleNameFixes(setting, () => true),
      });
    }
  },
});

function serviceFile(name: string): string | undefined {
  if (name === 'dbup.ini') return 'clients look for it to see whether the server is there';
  if (name === 'remodbc.ini') return 'the service is configured by it';
  return name.endsWith('.dbf') ? 'a table of its data cache' : undefined;
}
