import { type Cause, LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** A user has no groups on the metering server, and is denied a program. */
export const SWM712 = logRule({
  meta: {
    id: 'SWM712',
    name: 'groups-not-found',
    languages: ['sms-metering-log'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q250564', 'Q226844'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. Permissions are given in the console.',
    explanation:
      'The metering server does not keep the domain that a group comes from, so users of a trusted domain have no groups there and are denied even programs that were given to them by name (Q250564, which knows no way ' +
      'round). The same line is seen where the account of the metering service may not read groups; make it a domain account in the group of the domain administrators (Q226844). Permissions for users and computers ' +
      'are not affected by that.',
    messages: {
      noGroups:
        'A program was denied ({times}) to a user for whom the server had found no groups. Groups of a trusted domain are not resolved (Q250564), nor are any if the account of the metering service may not read them (Q226844). Permissions for single users work in the second case only.',
    },
    examples: {
      bad: 'Getting groups for the user "LOWRIGHTS"\nOK (0 groups)\nRequesting use of "REGEDT32.exe", version: "4.00",lang:0x9,0x4 ...\nACCESS DENIED\n',
      good: 'Getting groups for the user "LOWRIGHTS"\nOK (3 groups)\nRequesting use of "REGEDT32.exe", version: "4.00",lang:0x9,0x4 ...\nACCESS DENIED\n',
    },
  },

  phrases: [' groups)', 'access denied'],

  watch(_context, report) {
    const places = new LogPlaces();
    let noGroups: Cause | undefined;
    return {
      hear(line, phrase) {
        if (phrase === 'access denied') {
          if (noGroups) places.add(line, noGroups);
          return;
        }
        const hasNone = /\(0 groups\)/i.test(line.message);
        noGroups = hasNone ? { line, message: 'No groups were found.' } : undefined;
      },
      end: () => places.report((found) => report({ message: 'noGroups', ...found })),
    };
  },
});
