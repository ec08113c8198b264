import type { ArticleId } from '../../core/catalogue/evidence.ts';
import type { MeteringFile } from '../../core/document.ts';
import { type BalancingBand, balancingBand, bandReasons, isYearly } from '../../core/rules/balancing.ts';
import { newProfiles } from '../../core/rules/new-profiles.ts';
import { modeFact, serversOf } from '../../core/rules/setting-values.ts';
import type { Fact } from '../../core/site/facts.ts';
import { formatDuration } from '../../core/values/duration.ts';
import type { CardRow } from '../card.ts';
import { settingContext } from '../configured.ts';
import type { ServiceContext } from '../context.ts';

/** How a license balancing interval is judged, and why. */
export interface BalancingVerdict {
  readonly rows: readonly CardRow[];
  readonly notes: readonly string[];
  readonly articles: readonly ArticleId[];
}

const judgements: Readonly<Record<BalancingBand, string>> = {
  'below cycle': 'too often, a high risk',
  'high risk': 'too often, a high risk',
  'moderate risk': 'a moderate risk',
  usual: 'usual',
  rare: 'rare',
  'very rare': 'very rare',
  'hardly ever': 'hardly ever',
};

/**
 * Judges a period of license balancing as the rules do (SWM503 to SWM505): in online mode by its length, in offline mode by whether it is a year
 * (Q226858), and with a doubt where the mode is not known.
 * @param period seconds between two runs
 */
export function balancingVerdict(
  period: number,
  file: MeteringFile,
  context: ServiceContext,
): BalancingVerdict {
  const site = settingContext(file, context);
  const mode = modeFact(site);
  const band = balancingBand(period, context.check.thresholds);
  const profiles = newProfiles(site);
  const isOffline = mode?.value === 'offline';
  const verdict = isOffline ? offlineVerdict(period) : onlineVerdict(band, mode !== undefined);
  return {
    rows: [{ label: 'Verdict', value: verdict }, modeRow(mode)],
    notes: [
      ...(isOffline ? [] : [outageNote(period)]),
      ...(mode === undefined && !isYearly(period) ? [offlineNote] : []),
      ...(serversOf(site)?.length === 1 ? [oneServerNote] : []),
      ...(profiles.sentence === '' ? [] : [profiles.sentence.trim()]),
    ],
    articles: [...(isOffline ? ['Q226858' as const] : bandReasons[band].articles), ...profiles.articles],
  };
}

const offlineNote =
  'In offline mode servers hold no licenses, so that balancing is pure load; the schedule is then set to once a year (Q226858).';
const oneServerNote =
  'The site has one metering server only, so there is none to balance licenses with (Q263023).';

function onlineVerdict(band: BalancingBand, isCertain: boolean): string {
  const { reason } = bandReasons[band];
  return `${isCertain ? '' : 'in online mode '}${judgements[band]}: ${reason}`;
}

function offlineVerdict(period: number): string {
  return isYearly(period)
    ? 'right for offline mode: it cannot be switched off, and once a year is recommended (Q226858)'
    : 'pure load: in offline mode there are no licenses to balance, and once a year is recommended (Q226858)';
}

function modeRow(mode: Fact<'online' | 'offline'> | undefined): CardRow {
  const label = 'Mode of the site';
  return mode
    ? { label, value: `${mode.value} (${mode.origin.words})` }
    : { label, value: 'not known; setting smsMetering.mode tells it' };
}

function outageNote(period: number): string {
  return `After a server was away, denials and imbalance last until the next run, here up to ${formatDuration(period)} (Q226827).`;
}
