import { isAtLeast } from '../values/version.ts';
import { LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** Clients cannot download the list of excluded programs. */
export const SWM705 = logRule({
  meta: {
    id: 'SWM705',
    name: 'excluded-list-not-downloaded',
    languages: ['sms-metering-log'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q311467', 'Q263023'],
    fix: 'none',
    noFix:
      'A log is a record and is not edited. The list is made in the console, and the fault is in the client.',
    explanation:
      'A client that cannot fetch the list of excluded programs fails to synchronise and goes offline; Remodbc.exe is busy all the while. It was seen with lists from about 3.5 MB on, which regular ' +
      'moving of unlicensed programs to the list (Q263023) leads to. SP4 mends it. Until then keep the list short.',
    messages: {
      large:
        'The client could not download the list of excluded programs ({times}) and switched to offline: the list is too large, as seen from about 3.5 MB on. SP4 mends it; until then shorten the list.',
      notMended:
        'The client could not download the list of excluded programs ({times}). Before SP4 a list from about 3.5 MB on was the cause; in {version}, if this client has it too, the cause is another.',
    },
    examples: {
      bad: 'Downloading client configuration...\nDownload failed: Failed to get ignorable exes\n',
      good: 'Downloading client configuration...\nOffline upload successful\n',
    },
  },

  phrases: ['failed to get ignorable exes'],

  watch({ facts }, report) {
    const places = new LogPlaces();
    const version = facts.version?.value;
    return {
      hear: (line) => places.add(line),
      end: () =>
        places.report(({ values, ...found }) => {
          if (version === undefined || !isAtLeast(version, 'SP4'))
            report({ message: 'large', values, ...found });
          else report({ message: 'notMended', values: { ...values, version }, ...found });
        }),
    };
  },
});
