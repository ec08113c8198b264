import { settingRule } from './rule.ts';
import { configuredAs, modeOf, valueAs } from './setting-values.ts';

/** More clients per server than the article starts with. */
export const SWM608 = settingRule({
  meta: {
    id: 'SWM608',
    name: 'many-clients-per-server',
    languages: ['site-metering'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q263023'],
    fix: 'none',
    noFix: 'Clients have to be spread over more servers, which no file decides.',
    explanation:
      'The article starts with about 200 clients per metering server online and 350 offline and raises the number step by step, above all with a well kept list of excluded ' +
      'programs. A server handles about five requests a second, whatever its processor.',
    messages: {
      many: '{count} clients per server in {mode} mode: the article starts with about {start} and raises the number step by step.',
    },
    examples: {
      bad: '[Site]\nClientsPerServer=500\n[ClientAgent]\nRealTimeVerification=yes\n',
      good: '[Site]\nClientsPerServer=200\n[ClientAgent]\nRealTimeVerification=yes\n',
    },
  },

  check(context, report) {
    const mode = modeOf(context);
    if (!mode) return;
    const { clientsPerServerOnline, clientsPerServerOffline } = context.settings.thresholds;
    const most = mode === 'online' ? clientsPerServerOnline : clientsPerServerOffline;
    for (const stated of configuredAs(context, 'Site.ClientsPerServer')) {
      const count = valueAs(stated, 'count')?.number;
      if (count === undefined || count <= most) continue;
      report({
        message: 'many',
        values: { count, mode, start: mode === 'online' ? 200 : 350 },
        start: stated.start,
        end: stated.end,
      });
    }
  },
});
