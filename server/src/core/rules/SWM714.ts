import { hasStatus } from './log-numbers.ts';
import { LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** Clients ended their agent abnormally. */
export const SWM714 = logRule({
  meta: {
    id: 'SWM714',
    name: 'client-ended-abnormally',
    languages: ['sms-metering-log'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q244653'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. The network has to be looked at.',
    explanation:
      'Windows 95 and 98 clients report status message 9202 of LICENSE_METERING when they are shut down over a saturated network, or if NetBEUI is their protocol. Metering works over TCP/IP and IPX/SPX only; make one of ' +
      'them the default protocol of the clients.',
    messages: {
      ended:
        'A client reports that its agent ended abnormally, status message 9202 ({times}): the network was saturated, or its default protocol is NetBEUI, where metering needs TCP/IP or IPX/SPX.',
    },
    examples: {
      bad: 'STATMSG: ID=9202 SEV=W LEV=M SOURCE="SMS Client" COMP="LICENSE_METERING"\n',
      good: 'STATMSG: ID=500 SEV=I LEV=M SOURCE="SMS Server" COMP="LICENSE_METERING"\n',
    },
  },

  phrases: ['id=9202'],

  watch(_context, report) {
    const places = new LogPlaces();
    return {
      hear(line) {
        if (hasStatus(line, 9202)) places.add(line);
      },
      end: () => places.report((found) => report({ message: 'ended', ...found })),
    };
  },
});
