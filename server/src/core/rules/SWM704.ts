import { hasStatus } from './log-numbers.ts';
import { LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** The service that installs ODBC cannot be installed or started. */
export const SWM704 = logRule({
  meta: {
    id: 'SWM704',
    name: 'service-account-password',
    languages: ['sms-metering-log'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q226850'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. The password is entered in the console.',
    explanation:
      'When SMS sets up a metering server, it installs the service INSTALL_ODBC there under the account of the metering service. With a wrong password Licsvcfg.log shows the misleading error 997, ' +
      'and SMS_LICENSE_SERVER_MANAGER reports the status messages 9399 and 9405. Enter the right password in the properties of the site system.',
    messages: {
      password:
        'The service INSTALL_ODBC could not be installed or started on a metering server ({times}); the known cause is a wrong password of the metering service account. Enter it again in the properties of the site system.',
    },
    examples: {
      bad: 'Error while starting the service INSTALL_ODBC.\nNT Service Exception: 997\n',
      good: 'Starting the service INSTALL_ODBC on METER01\n',
    },
  },

  phrases: ['nt service exception: 997', 'id=9399', 'id=9405'],

  watch(_context, report) {
    const places = new LogPlaces();
    return {
      hear(line, phrase) {
        const isFault =
          phrase === 'nt service exception: 997'
            ? /exception: 997\b/i.test(line.message)
            : hasStatus(line, 9399, 9405);
        if (isFault) places.add(line);
      },
      end: () => places.report((found) => report({ message: 'password', ...found })),
    };
  },
});
