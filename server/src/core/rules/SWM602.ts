import { isAtLeast } from '../values/version.ts';
import { settingRule } from './rule.ts';
import { configuredAs, modeOf, valueAs, versionOf } from './setting-values.ts';

/** Retries are set in online mode, where they have no effect. */
export const SWM602 = settingRule({
  meta: {
    id: 'SWM602',
    name: 'retries-without-effect',
    languages: ['site-metering', 'licmtr-cfg', 'sms-site-control'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q213167', 'Q226827', 'Q235786'],
    fix: 'none',
    noFix: 'The number does no harm, and the mode is a decision about the site.',
    explanation:
      'In online mode a client whose server is away moves to another server at once, without the configured retries; it may then be denied, because ' +
      'that server has too few licenses (Q213167, Q226827). Before SP1 a client may go on trying its first server instead (Q235786), which contradicts this for online ' +
      'clients; no text says which of the two holds when.',
    messages: {
      online:
        '{retries} retries have no effect in online mode: a client moves to another server at once, and may be denied there.',
      offline:
        'Before SP1 an offline client may go on trying its first server, although any other could take its data; what the number of retries does then is not documented.',
    },
    examples: {
      bad: '[ClientAgent]\nRetries=5\nRealTimeVerification=yes\n',
      good: '[ClientAgent]\nRetries=1\nRealTimeVerification=yes\n',
    },
  },

  check(context, report) {
    const mode = modeOf(context);
    const version = versionOf(context);
    for (const stated of configuredAs(context, 'ClientAgent.Retries')) {
      const retries = valueAs(stated, 'count')?.number;
      if (retries === undefined || retries <= 1) continue;
      const place = { start: stated.start, end: stated.end };
      if (mode === 'online') {
        report({ message: 'online', values: { retries }, articles: ['Q213167', 'Q226827'], ...place });
      } else if (mode === 'offline' && version && !isAtLeast(version, 'SP1')) {
        report({ message: 'offline', articles: ['Q235786'], ...place });
      }
    }
  },
});
