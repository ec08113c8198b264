import { LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** The agent may not write its offline log. */
export const SWM710 = logRule({
  meta: {
    id: 'SWM710',
    name: 'offline-log-denied',
    languages: ['sms-metering-log'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q290995'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. The permission is given on the computer of the client.',
    explanation:
      'On Windows 2000 Professional ordinary users may not write to the folder of the metering agent, so that usage is missing from the offline log and from all reports. Give those who log on write permission for ' +
      '%SystemRoot%\\MS\\SMS\\clicomp\\licmtr\\i386.',
    messages: {
      denied:
        'The agent could not write its offline log ({times}), so usage is missing from the reports. Give the users of this computer write permission for %SystemRoot%\\MS\\SMS\\clicomp\\licmtr\\i386.',
    },
    examples: {
      bad: 'Off-line licensing log error: access to the log file has been denied.\n',
      good: 'Offline upload successful\n',
    },
  },

  phrases: ['access to the log file has been denied'],

  watch(_context, report) {
    const places = new LogPlaces();
    return {
      hear: (line) => places.add(line),
      end: () => places.report((found) => report({ message: 'denied', ...found })),
    };
  },
});
