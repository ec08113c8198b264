import { LogPlaces } from './log-places.ts';
import { logRule } from './rule.ts';

/** The agent finds no metering server in the registry of its client. */
export const SWM706 = logRule({
  meta: {
    id: 'SWM706',
    name: 'no-license-servers',
    languages: ['sms-metering-log'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q201762', 'Q199747'],
    fix: 'none',
    noFix: 'A log is a record and is not edited. The role is given in the console.',
    explanation:
      'The agent reads the metering servers from LicenseServers in the registry of the client, where SMS writes them once a site system has the software metering server role. Give a site system ' +
      'that role. Where the role came after the agent, wait until LICMTR.CFG names the server, then restart the client.',
    messages: {
      corrupt:
        'The agent misses its registry key ({times}): no site system has the software metering server role, so SMS has written no LicenseServers.',
      noServers:
        'The agent finds no LicenseServers in the registry ({times}): usually it was installed before a site system had the software metering server role. Add the role, wait until LICMTR.CFG names the server, then restart the client.',
    },
    examples: {
      bad: 'ERROR: Registry key missing or corrupt.\n',
      good: 'Requesting use of: "CLOCK.EXE" ("CLOCK.EXE"), version: "4.00"\n',
    },
  },

  phrases: ['registry key missing or corrupt', 'licenseservers key missing'],

  watch(_context, report) {
    const corrupt = new LogPlaces();
    const noServers = new LogPlaces();
    return {
      hear: (line, phrase) => (phrase === 'registry key missing or corrupt' ? corrupt : noServers).add(line),
      end() {
        corrupt.report((found) => report({ message: 'corrupt', articles: ['Q201762'], ...found }));
        noServers.report((found) => report({ message: 'noServers', articles: ['Q199747'], ...found }));
      },
    };
  },
});
