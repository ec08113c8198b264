import { spokenCount } from '../values/plural.ts';
import { settingRule } from './rule.ts';
import { configuredAs, serversOf, valueAs } from './setting-values.ts';

/** Windows 95 and 98 clients keep to one of several metering servers. */
export const SWM617 = settingRule({
  meta: {
    id: 'SWM617',
    name: 'windows-9x-keeps-to-one-server',
    languages: ['site-metering'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q212894'],
    fix: 'none',
    noFix: 'It is how the client of Windows 95 and 98 works; no setting changes it.',
    explanation:
      'A client with Windows 95 or 98 may go on trying its metering server while that is away, although the site has others, until a CCIM cycle has run, every 23 hours by default, ' +
      'or the client is restarted.',
    messages: {
      clings:
        '{clients} with Windows 95 or 98 and {servers} metering servers: such a client may go on trying its own server while that is away, until the next CCIM cycle (23 hours by default) or a restart.',
    },
    examples: {
      bad: '[Site]\nServers=METER01, METER02\nWindows9xClients=40\n',
      good: '[Site]\nServers=METER01\nWindows9xClients=40\n',
    },
  },

  check(context, report) {
    const servers = serversOf(context)?.length ?? 0;
    if (servers < 2) return;
    for (const stated of configuredAs(context, 'Site.Windows9xClients')) {
      const clients = valueAs(stated, 'count')?.number ?? 0;
      if (clients === 0) continue;
      report({
        message: 'clings',
        values: { clients: spokenCount(clients, 'client'), servers },
        start: stated.start,
        end: stated.end,
      });
    }
  },
});
