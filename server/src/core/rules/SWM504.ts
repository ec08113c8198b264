import { type BalancingBand, balancingBand } from './balancing.ts';
import { type Severity, settingRule } from './rule.ts';
import { configuredAs, modeOf, periodOf, serversOf, setSchedule, spokenSchedule } from './setting-values.ts';

/** License balancing runs so rarely that servers run out of licenses. */
export const SWM504 = settingRule({
  meta: {
    id: 'SWM504',
    name: 'balancing-too-rare',
    languages: ['site-metering', 'sms-site-control'],
    severity: 'warning',
    evidence: 'documented',
    articles: ['Q210202', 'Q226827'],
    fix: 'suggested',
    explanation:
      'Between two runs licenses stay where they are: one server may have too many of them and another none (Q210202), and denials after an outage ' +
      'last until the next run (Q226827). In offline mode this does not matter, and once a year is recommended (Q226858).',
    messages: {
      rare: 'License balancing is set to {schedule}: after a server was away, denials and imbalance can last that long (Q226827).',
      veryRare:
        'License balancing is set to {schedule}: with runs so far apart a server can be without licenses while another has too many.',
      hardlyEver:
        'License balancing is set to {schedule}: in online mode a server can be without licenses all that time while another has too many.',
      modeUnknown:
        'License balancing is set to {schedule}: in online mode a server can be without licenses while another has too many. Whether the site is online is not known; in offline mode it does not matter.',
      oneServer:
        'License balancing is set to {schedule}: that is rare for online mode, but the site has one metering server only, so there is none to balance it with.',
    },
    examples: {
      bad: '[Local]\nLicenseBalancing=every 14 days\n[ClientAgent]\nRealTimeVerification=yes\n',
      good: '[Local]\nLicenseBalancing=every 12 hours\n[ClientAgent]\nRealTimeVerification=yes\n',
    },
  },

  check(context, report) {
    const mode = modeOf(context);
    if (mode === 'offline') return;
    for (const stated of configuredAs(context, 'Local.LicenseBalancing')) {
      const period = periodOf(stated);
      if (period === undefined) continue;
      const verdict = verdicts[balancingBand(period, context.settings.thresholds)];
      const doubt =
        mode === undefined ? 'modeUnknown' : serversOf(context)?.length === 1 ? 'oneServer' : undefined;
      // Up to a day nothing but the length of an outage's effects speaks against it, so a doubt is enough to be silent.
      if (!verdict || (doubt && verdict.message === 'rare')) continue;
      report({
        message: doubt ?? verdict.message,
        severity: doubt ? 'hint' : verdict.severity,
        values: { schedule: spokenSchedule(stated) },
        start: stated.start,
        end: stated.end,
        fixes: [setSchedule(stated, 'every 4 hours', 'the default')],
      });
    }
  },
});

interface Verdict {
  readonly message: 'rare' | 'veryRare' | 'hardlyEver';
  readonly severity: Severity;
}

const verdicts: Readonly<Partial<Record<BalancingBand, Verdict>>> = {
  rare: { message: 'rare', severity: 'hint' },
  'very rare': { message: 'veryRare', severity: 'information' },
  'hardly ever': { message: 'hardlyEver', severity: 'warning' },
};
