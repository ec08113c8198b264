import { stopFault } from '../values/version.ts';
import { hasStatus, namesError } from './log-numbers.ts';
import { LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** The metering service is said not to run, or cannot be controlled. */
export const SWM707 = logRule({
  meta: {
    id: 'SWM707',
    name: 'service-not-running',
    languages: ['sms-metering-log'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q299261'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. The service has to be started, or mended by SP4.',
    explanation:
      'In SP3, and in SP2 with the hotfix Q245271, SMS_LICENSE_SERVER reports on Sunday at 2:00 that it is stopping and never stops. From then on every request to control it fails with error 1061, ' +
      'and SMS_LICENSE_SERVER_MANAGER reports status message 9406 in every cycle, by default every 15 minutes. SP4 mends it; until then a restart of the metering server should help (inferred). Of a version without ' +
      'this fault the message says what it says: the service does not run.',
    messages: {
      stopFault:
        'The metering service does not answer ({times}). In {version} it may report "stopping" for ever after the pack of Sunday. SP4 mends it; until then restart the metering server (inferred).',
      maybe:
        'The metering service does not run or does not answer ({times}). In SP3, and in SP2 with the hotfix Q245271, it may report "stopping" for ever after the pack of Sunday; SP4 mends that.',
      other:
        'The metering service does not run or does not answer ({times}). It is not the stop fault of SP3, which {version} does not have.',
    },
    examples: {
      bad: 'STATMSG: ID=9406 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_LICENSE_SERVER_MANAGER"\n',
      good: 'STATMSG: ID=500 SEV=I LEV=M SOURCE="SMS Server" COMP="SMS_LICENSE_SERVER_MANAGER"\n',
    },
  },

  phrases: ['id=9406', '1061'],

  watch({ facts }, report) {
    const places = new LogPlaces();
    const version = facts.version?.value;
    const fault = stopFault(version, facts.hotfixes?.value);
    const message = fault === 'present' ? 'stopFault' : fault === 'unknown' ? 'maybe' : 'other';
    return {
      hear(line, phrase) {
        if (phrase === '1061' ? namesError(line, 1061) : hasStatus(line, 9406)) places.add(line);
      },
      end: () =>
        places.report(({ values, ...found }) =>
          report({ message, values: { ...values, version: version ?? '' }, ...found }),
        ),
    };
  },
});
