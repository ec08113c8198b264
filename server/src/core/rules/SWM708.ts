import { namesError } from './log-numbers.ts';
import { LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** The metering service cannot log on. */
export const SWM708 = logRule({
  meta: {
    id: 'SWM708',
    name: 'service-logon-failure',
    languages: ['sms-metering-log'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q256127'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. The account is reset in the domain.',
    explanation:
      'After a change of the password of the metering service account the services go on with the old one until they are restarted, use it to read groups, and so lock the account; once stopped, they do not start ' +
      'again, error 1069. Use a new account for a new password, give it to all metering servers, wait until Licsvcfg.log reports all of them, restart SMS_LICENSE_SERVER everywhere, and only then remove the old account.',
    messages: {
      logon:
        'A service could not log on, error 1069 ({times}). After a change of its password the metering service account is locked by servers that still use the old one: stop all metering servers, reset the account, then start them.',
    },
    examples: {
      bad: 'Error 1069, service could not start due to a logon failure.\n',
      good: 'Starting the service SMS_LICENSE_SERVER on METER01  $$<SMS_LICENSE_SERVER_MANAGER><Mon May 07 08:00:00.000 2001><thread=1069 (0x42D)>\n',
    },
  },

  phrases: ['1069'],

  watch(_context, report) {
    const places = new LogPlaces();
    return {
      hear(line) {
        if (namesError(line, 1069)) places.add(line);
      },
      end: () => places.report((found) => report({ message: 'logon', ...found })),
    };
  },
});
