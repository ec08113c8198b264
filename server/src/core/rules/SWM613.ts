import { settingRule } from './rule.ts';
import { configuredAs, serversOf, valueAs } from './setting-values.ts';

/** The agent is enabled, but no site system has the role. */
export const SWM613 = settingRule({
  meta: {
    id: 'SWM613',
    name: 'agent-without-server',
    languages: ['site-metering'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q199747', 'Q201762'],
    fix: 'none',
    noFix: 'Whether the agent goes, or a server comes, is a decision about the site.',
    explanation:
      'An agent that is installed before any site system has the software metering server role finds no LicenseServers in its registry and cannot run. Give the role first, wait for ' +
      'LICMTR.CFG to name the server, then enable the agent.',
    messages: {
      noServer:
        'The agent is enabled, but the site has no software metering server; clients will log a registry error.',
    },
    examples: {
      bad: '[Site]\nServers=none\n[ClientAgent]\nEnabled=yes\n',
      good: '[Site]\nServers=METER01\n[ClientAgent]\nEnabled=yes\n',
    },
  },

  check(context, report) {
    if (serversOf(context)?.length !== 0) return;
    for (const stated of configuredAs(context, 'ClientAgent.Enabled')) {
      if (valueAs(stated, 'flag')?.flag)
        report({ message: 'noServer', start: stated.start, end: stated.end });
    }
  },
});
