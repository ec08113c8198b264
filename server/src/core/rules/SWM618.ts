import { formatDuration } from '../values/duration.ts';
import { settingRule } from './rule.ts';
import { configuredAs, modeOf, periodOf, serversOf } from './setting-values.ts';

/** The default of license balancing, in seconds; up to here the hover says it, beyond it a finding. */
const DEFAULT_PERIOD = 14_400;

/** How long an outage of one server is felt. */
export const SWM618 = settingRule({
  meta: {
    id: 'SWM618',
    name: 'outage-felt-until-balancing',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'hint',
    evidence: 'documented',
    articles: ['Q226827', 'Q213167'],
    fix: 'none',
    noFix: 'It follows from the number of servers and the period together, which are for a person to weigh.',
    explanation:
      'In online mode a client whose server is away moves to another one at once, without using its retries. It may be denied there, and licenses stay unbalanced, until license ' +
      'balancing has run. With one server alone a client goes on trying and is slow meanwhile.',
    messages: {
      until:
        'After one of {servers} servers was away, denials and imbalance can last up to {period}, until license balancing runs again.',
      alone:
        'This is the only metering server: while it is away, online clients keep trying it and are slow; no other can answer.',
    },
    examples: {
      bad: '[Site]\nServers=METER01, METER02\n[Local]\nLicenseBalancing=every 8 hours\n[ClientAgent]\nRealTimeVerification=yes\n',
      good: '[Site]\nServers=METER01, METER02\n[Local]\nLicenseBalancing=every 4 hours\n[ClientAgent]\nRealTimeVerification=yes\n',
    },
  },

  check(context, report) {
    if (modeOf(context) !== 'online') return;
    const servers = serversOf(context)?.length ?? 0;
    if (servers === 1) {
      for (const { start, end } of configuredAs(context, 'Site.Servers'))
        report({ message: 'alone', start, end });
    }
    if (servers < 2) return;
    for (const stated of configuredAs(context, 'Local.LicenseBalancing')) {
      const period = periodOf(stated);
      // From here on SWM504 says it with more weight.
      if (
        period === undefined ||
        period <= DEFAULT_PERIOD ||
        period > context.settings.thresholds.balancingHint
      )
        continue;
      report({
        message: 'until',
        values: { servers, period: formatDuration(period) },
        start: stated.start,
        end: stated.end,
      });
    }
  },
});
