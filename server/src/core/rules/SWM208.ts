import { stopFault } from '../values/version.ts';
import { settingNamed, valueOrLine } from './ini-settings.ts';
import { iniRule } from './rule.ts';

/** The service of this version can hang while it stops after a pack. Silent where the version is not known. */
export const SWM208 = iniRule({
  meta: {
    id: 'SWM208',
    name: 'stop-fault-after-pack',
    languages: ['remodbc-ini'],
    severity: 'information',
    evidence: 'documented',
    articles: ['Q299261'],
    fix: 'none',
    noFix: 'The fault is in the service; only SP4 or a restart helps.',
    explanation:
      'In SP3, and in SP2 with the hotfix Q245271, the service reports at pack time that it is stopping and never stops. From then on every ' +
      'request to control it fails with error 1061, and SMS_LICENSE_SERVER_MANAGER reports status message 9406 every 15 minutes. SP4 mends ' +
      'it; until then a restart of the server after the pack should help (inferred).',
    messages: {
      stopFault:
        'In {version} the service may report "stopping" for ever after the pack: control requests then fail with error 1061 and status message 9406 comes every 15 minutes by default. SP4 mends it; until then restart the server after the pack (inferred).',
    },
    examples: {
      bad: '[DS]\nPackTime=989143199\n',
      good: '[DS]\nPackInterval=604800\n',
      facts: { version: { value: 'SP3', origin: { words: 'the example' } } },
    },
  },

  check({ profile, facts }, report) {
    const version = facts.version?.value;
    if (version === undefined || stopFault(version, facts.hotfixes?.value) !== 'present') return;
    const setting = settingNamed(profile, 'PackTime');
    if (!setting) return;
    report({
      message: 'stopFault',
      values: { version: version === 'SP2' ? 'SP2 with the hotfix Q245271' : version },
      ...valueOrLine(profile, setting),
    });
  },
});
