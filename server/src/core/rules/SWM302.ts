import { replace } from './fixes.ts';
import { settingNamed } from './ini-settings.ts';
import { iniRule } from './rule.ts';
import { writtenNumber } from './written-value.ts';

/** The log is on in a production environment. Silent where the environment is not known. */
export const SWM302 = iniRule({
  meta: {
    id: 'SWM302',
    name: 'logging-in-production',
    languages: ['remodbc-ini'],
    severity: 'information',
    evidence: 'inferred',
    articles: ['Q244875', 'Q235179'],
    fix: 'suggested',
    explanation:
      'The service writes no log by default (Q244875); a log serves to find a fault. Another log of software metering was found to hold ' +
      'passwords, and its article advises to switch logging off again as soon as possible and to guard the server (Q235179); whether ' +
      'Remodbc.log holds secrets is not documented. Switch it off when you are done.',
    messages: {
      production:
        'The log is on in production. By default it is off; watch its size and who can read it, because another metering log was found to hold passwords (Q235179).',
    },
    examples: {
      bad: '[Logging]\nLogon=1\n',
      good: '[Logging]\nLogon=0\n',
      facts: { environment: { value: 'production', origin: { words: 'the example' } } },
    },
  },

  check({ profile, facts }, report) {
    if (facts.environment?.value !== 'production') return;
    const setting = settingNamed(profile, 'Logon');
    const written = setting && writtenNumber(setting);
    if (written?.number !== 1) return;
    report({
      message: 'production',
      ...written.span,
      fixes: [
        {
          title: 'Set Logon to 0 (that 0 switches the log off is inferred)',
          safe: false,
          edits: [replace(written.span, '0')],
        },
      ],
    });
  },
});
