import { type Cause, LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** The published lines follow each other; other threads may write a few in between. */
const FARTHEST = 20;

/** A metering server is not installed because its share is there already. */
export const SWM702 = logRule({
  meta: {
    id: 'SWM702',
    name: 'share-exists',
    languages: ['sms-metering-log'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q214954'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. The share has to be deleted on the server.',
    explanation:
      'Before it installs a metering server, SMS looks whether the share LicMtr is on it. A share that an earlier, unfinished installation left behind makes it give up. Delete the share by hand; ' +
      'SMS then tries again by itself, because the site control file shows that the server is not complete. That the check was the last step before the failure is taken for the sign of this fault.',
    messages: {
      exists:
        'The installation of a metering server failed right after the check for its share LicMtr ({times}): the share exists already. Delete it; SMS tries again by itself.',
    },
    examples: {
      bad: "Checking for the existence of a License Server share \\\\METER01\\LicMtr\nERROR: FAILED TO INSTALL LICENSE SERVER 'METER01'\n",
      good: 'Checking for the existence of a License Server share \\\\METER01\\LicMtr\n',
    },
  },

  phrases: [
    'checking for the existence of a license server share',
    'failed to install license server',
    'copying ',
  ],

  watch(_context, report) {
    const places = new LogPlaces();
    let check: Cause | undefined;
    return {
      hear(line, phrase) {
        if (phrase === 'checking for the existence of a license server share') {
          check = { line, message: 'The check for the share.' };
        } else if (phrase === 'copying ') {
          // It went on after the check.
          check = undefined;
        } else if (check && line.number - check.line.number <= FARTHEST) {
          places.add(line, check);
          check = undefined;
        }
      },
      end: () => places.report((found) => report({ message: 'exists', ...found })),
    };
  },
});
