import {
  type BalancingBand,
  balancingBands,
  bandReasons,
  SITE_SERVER_CYCLE,
} from '../../server/src/core/rules/balancing.ts';
import { defaultThresholds } from '../../server/src/core/settings.ts';
import { formatDuration } from '../../server/src/core/values/duration.ts';
import { articleLink, generatedNotice } from './markdown.ts';

/** Where each band begins, in seconds, and which setting moves that place. */
const limits: Readonly<Record<BalancingBand, { readonly words: string; readonly setting: string }>> = {
  'below cycle': { words: `less than ${formatDuration(SITE_SERVER_CYCLE)}`, setting: '' },
  'high risk': { words: below('balancingHighRisk'), setting: 'balancingHighRisk' },
  'moderate risk': { words: below('balancingModerateRisk'), setting: 'balancingModerateRisk' },
  usual: { words: `up to ${formatDuration(defaultThresholds.balancingHint)}`, setting: 'balancingHint' },
  rare: {
    words: `up to ${formatDuration(defaultThresholds.balancingInformation)}`,
    setting: 'balancingInformation',
  },
  'very rare': {
    words: `up to ${formatDuration(defaultThresholds.balancingWarning)}`,
    setting: 'balancingWarning',
  },
  'hardly ever': { words: 'more', setting: '' },
};

const online: Readonly<Record<BalancingBand, string>> = {
  'below cycle': 'warning ([SWM503](rules/SWM503.md))',
  'high risk': 'warning ([SWM503](rules/SWM503.md))',
  'moderate risk': 'warning ([SWM503](rules/SWM503.md))',
  usual: 'fine',
  rare: 'hint ([SWM504](rules/SWM504.md))',
  'very rare': 'information ([SWM504](rules/SWM504.md))',
  'hardly ever': 'warning ([SWM504](rules/SWM504.md))',
};

/** How license balancing intervals are judged, from the numbers and reasons that the rules use. */
export function balancingReference(): string {
  return [
    '# How often should license balancing run?',
    '',
    generatedNotice,
    '',
    'License balancing moves licenses between the metering servers of a site. The default is every 4 hours, and no text gives a limit: what is too often or',
    'too rarely follows from what articles say of its effects. Where the judgement of this product differs from yours, move its limits with the settings',
    'named below (`thresholds`, in seconds).',
    '',
    '| interval | in online mode | why | articles | limit |',
    '|---|---|---|---|---|',
    ...balancingBands.map(row),
    '',
    'The smallest period counts where a value holds several schedules.',
    '',
    '## In offline mode',
    '',
    'Servers hold no licenses then, yet balancing goes on and cannot be switched off: once a year is recommended',
    `(${articleLink('Q226858')}), and everything more often is a warning ([SWM505](rules/SWM505.md)). Usage of offline clients is moreover cut into`,
    `pieces as long as the interval (${articleLink('Q210366')}).`,
    '',
    '## Where the mode is not known',
    '',
    'Too often is reported as in online mode. Too rarely is a hint from more than a day on, because it may be right.',
    '',
    '## What else depends on it',
    '',
    `* After a server was away, denials last until the next run (${articleLink('Q226827')}, [SWM618](rules/SWM618.md)).`,
    `* On a metering server that is a Windows 2000 domain controller every run leaves a new user profile behind (${articleLink('Q226903')}).`,
    `* With one metering server alone there is nothing to balance it with (${articleLink('Q263023')}).`,
    `* Balancing between sites has a schedule of its own; it goes on once it was on (${articleLink('Q226857')}, [SWM506](rules/SWM506.md)).`,
    '',
  ].join('\n');
}

function row(band: BalancingBand): string {
  const { reason, articles } = bandReasons[band];
  const { words, setting } = limits[band];
  return `| ${words} | ${online[band]} | ${reason} | ${articles.map(articleLink).join(', ')} | ${setting === '' ? '' : `\`${setting}\``} |`;
}

function below(threshold: 'balancingHighRisk' | 'balancingModerateRisk'): string {
  return `less than ${formatDuration(defaultThresholds[threshold])}`;
}
