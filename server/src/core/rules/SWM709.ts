import { isAtLeast } from '../values/version.ts';
import { LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** A client cannot reach the pipe of its metering server. */
export const SWM709 = logRule({
  meta: {
    id: 'SWM709',
    name: 'pipe-failures',
    languages: ['sms-metering-log'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q287626', 'Q245228'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. Service, account and registry have to be looked at.',
    explanation:
      'Before SP4 a client whose user is locked out or disabled tries to log on to the metering server hundreds of times, which fills the security log there. PipeRetries and PipeRetryInterval in the registry of ' +
      "the client limit that; SP4 mends it. A single failure only says that the server was not there, so it is reported from a number on (threshold `pipeFailuresMany`, this product's own choice). Before SP2 a busy pipe " +
      'can hang Windows 95 and 98 clients, which try 15 times.',
    messages: {
      flood:
        'The client failed to connect to the metering server {count} times. Before SP4 a user who is locked out or disabled causes hundreds of such tries; is the service running, is the account of the user in order? PipeRetries and PipeRetryInterval limit the tries.',
      many: 'The client failed to connect to the metering server {count} times: the service does not run, or the account of the user is locked out or disabled.',
      busy: 'The pipe of the metering server was busy ({times}). Before SP2 that can hang Windows 95 and 98 clients, which then try 15 times; SP2 mends it.',
      stillBusy:
        'The pipe of the metering server was busy ({times}): it has more requests than it can answer, which is about five a second (Q263023).',
    },
    examples: {
      bad: 'Connecting: pipe busy\n',
      good: 'FAILED - Severity:0 Error:2 Failed to connect to the pipe-service on \\\\METER01. Check the service is running.\n',
    },
  },

  phrases: ['failed to connect to the pipe-service', 'pipe busy'],

  watch({ facts, settings }, report) {
    const failures = new LogPlaces();
    const busy = new LogPlaces();
    const version = facts.version?.value;
    return {
      hear: (line, phrase) => (phrase === 'pipe busy' ? busy : failures).add(line),
      end() {
        failures.report((found) => {
          const { count } = failures;
          if (count < settings.thresholds.pipeFailuresMany) return;
          const isMended = version !== undefined && isAtLeast(version, 'SP4');
          const message = isMended ? 'many' : 'flood';
          report({ message, articles: ['Q287626'], ...found, values: { count } });
        });
        busy.report((found) => {
          if (version === undefined || !isAtLeast(version, 'SP2'))
            report({ message: 'busy', articles: ['Q245228'], ...found });
          else report({ message: 'stillBusy', severity: 'information', articles: ['Q263023'], ...found });
        });
      },
    };
  },
});
